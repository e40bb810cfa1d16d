package org.linli.gateway.route;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.CLIENT_RESPONSE_ATTR;
import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.CLIENT_RESPONSE_CONN_ATTR;
import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR;
import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpMethod;
import java.net.URI;
import org.linli.gateway.ClientAddresses;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClient.ResponseReceiver;
import reactor.netty.http.client.HttpClientResponse;

/**
 * Asks the service, and is over when the head of its answer is there; {@link NettyWriteResponseFilter} passes the rest on. In
 * place of Spring's filter of this kind, which sends a body also where there is none, and copies headers three times each way
 * (ADR 9).
 */
@Component
final class ServiceExchange implements GlobalFilter, Ordered {

    private final HttpClient client;
    private final HttpClient streams;
    private final ServiceHeaders headers;

    ServiceExchange(HttpClient client, ServiceClient settings, ClientAddresses addresses) {
        this.client = client;
        this.streams = settings.forStreams();
        this.headers = new ServiceHeaders(addresses);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        URI address = exchange.getRequiredAttribute(GATEWAY_REQUEST_URL_ATTR);
        return withBody(
                        clientFor(exchange)
                                .headers(sent -> headers.write(exchange, sent))
                                .request(HttpMethod.valueOf(
                                        exchange.getRequest().getMethod().name()))
                                .uri(address),
                        exchange)
                .responseConnection((answer, connection) -> begun(exchange, answer, connection))
                .then();
    }

    private HttpClient clientFor(ServerWebExchange exchange) {
        Route route = exchange.getRequiredAttribute(GATEWAY_ROUTE_ATTR);
        return route.getId().equals(Routes.STREAMS) ? streams : client;
    }

    private static ResponseReceiver<?> withBody(HttpClient.RequestSender sender, ServerWebExchange exchange) {
        return exchange.getRequest() instanceof IncomingBody body
                ? sender.send((ignored, out) -> out.send(body.getBody().map(ServiceExchange::bytes)))
                : sender;
    }

    private static ByteBuf bytes(DataBuffer part) {
        return NettyDataBufferFactory.toByteBuf(part);
    }

    private static Flux<Void> begun(ServerWebExchange exchange, HttpClientResponse answer, Connection connection) {
        exchange.getAttributes().put(CLIENT_RESPONSE_ATTR, answer);
        exchange.getAttributes().put(CLIENT_RESPONSE_CONN_ATTR, connection);
        exchange.getResponse().setRawStatusCode(answer.status().code());
        AnswerHeaders.write(answer.responseHeaders(), exchange.getResponse().getHeaders());
        return Flux.empty();
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
