package org.linli.gateway.route;

import org.linli.gateway.problem.Refusal.BodyTooLarge;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Refuses a body that says it is too large at once, and one that does not say as soon as it is. */
final class BodyLimit implements GatewayFilter {

    private final long limit;

    BodyLimit(DataSize limit) {
        this.limit = limit.toBytes();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var headers = exchange.getRequest().getHeaders();
        var length = headers.getContentLength();
        if (length > limit) {
            return Mono.error(new BodyTooLarge(limit));
        }
        if (length <= 0 && !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
            return chain.filter(exchange);
        }
        var body = new IncomingBody(exchange.getRequest(), limit);
        return chain.filter(exchange.mutate().request(body).build());
    }
}
