package org.linli.gateway.route;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_PREDICATE_MATCHED_PATH_ATTR;
import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR;
import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR;

import java.net.URI;
import java.util.function.Function;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Hands a request to the filters of its route, found by its path at once. Spring would ask every handler mapping, and of the
 * gateway's every route, one after the other.
 */
final class RouteFilter implements WebFilter {

    private final Paths<Function<ServerHttpRequest, Route>> routes;
    private final FilteringWebHandler handler;

    RouteFilter(Paths<Function<ServerHttpRequest, Route>> routes, FilteringWebHandler handler) {
        this.routes = routes;
        this.handler = handler;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var found = routes.find(request.getPath().value());
        if (found == null) {
            return chain.filter(exchange);
        }
        var route = found.value().apply(request);
        exchange.getAttributes().put(GATEWAY_PREDICATE_MATCHED_PATH_ATTR, found.pattern());
        exchange.getAttributes().put(GATEWAY_ROUTE_ATTR, route);
        exchange.getAttributes().put(GATEWAY_REQUEST_URL_ATTR, at(route.getUri(), request.getURI()));
        return handler.handle(exchange);
    }

    /** The same path and query, as they were sent, at the service. */
    private static URI at(URI service, URI sent) {
        var query = sent.getRawQuery();
        return URI.create(service.getScheme() + "://" + service.getRawAuthority() + sent.getRawPath()
                + (query == null ? "" : "?" + query));
    }
}
