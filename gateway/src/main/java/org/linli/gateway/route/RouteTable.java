package org.linli.gateway.route;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_PREDICATE_MATCHED_PATH_ATTR;

import java.util.function.Function;
import org.springframework.cloud.gateway.config.GlobalCorsProperties;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.handler.RoutePredicateHandlerMapping;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds the route of a request by its path at once, where Spring would ask the routes one after the other. */
final class RouteTable extends RoutePredicateHandlerMapping {

    private final Paths<Function<HttpMethod, Route>> routes;

    RouteTable(
            Paths<Function<HttpMethod, Route>> routes,
            FilteringWebHandler handler,
            RouteLocator others,
            Environment environment) {
        super(handler, others, new GlobalCorsProperties(), environment);
        this.routes = routes;
    }

    @Override
    protected Mono<Route> lookupRoute(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var found = routes.find(request.getPath().value());
        if (found == null) {
            return Mono.empty();
        }
        exchange.getAttributes().put(GATEWAY_PREDICATE_MATCHED_PATH_ATTR, found.pattern());
        return Mono.just(found.value().apply(request.getMethod()));
    }
}
