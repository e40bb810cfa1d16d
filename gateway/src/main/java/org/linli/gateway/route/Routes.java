package org.linli.gateway.route;

import java.time.Duration;
import java.util.function.Function;
import org.linli.gateway.Services;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.OrderedGatewayFilter;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.util.unit.DataSize;

/** The routes: one for each service, and one for each call that takes longer than others. */
@Configuration(proxyBeanMethods = false)
class Routes {

    private static final String IMPORT = Backend.ROOT + "/divisions/import";
    private static final String VERIFICATION = Backend.ROOT + "/leaderboards/verification";

    private final Services services;
    private final RouteSettings settings;
    private final Guards guards;

    Routes(Services services, RouteSettings settings, Guards guards) {
        this.services = services;
        this.settings = settings;
        this.guards = guards;
    }

    @Bean
    @Order // the last filter
    RouteFilter routeFilter(FilteringWebHandler handler) {
        var table = new Paths<Function<HttpMethod, Route>>();
        for (var backend : Backend.values()) {
            var route = usual(backend);
            backend.paths().forEach(path -> table.add(path, _ -> route));
            addSlow(
                    table,
                    "audit-verification-" + backend.service(),
                    HttpMethod.GET,
                    backend.auditVerification(),
                    backend,
                    settings.bodyLimit());
        }
        addSlow(table, "division-import", HttpMethod.POST, IMPORT, Backend.GRID, settings.importBodyLimit());
        addSlow(table, "board-verification", HttpMethod.GET, VERIFICATION, Backend.EVALUATION, settings.bodyLimit());
        return new RouteFilter(table, handler);
    }

    private void addSlow(
            Paths<Function<HttpMethod, Route>> table,
            String id,
            HttpMethod method,
            String path,
            Backend backend,
            DataSize bodyLimit) {
        var slow = route(id, backend, bodyLimit, settings.slowTimeout());
        var usual = usual(backend);
        table.add(path, asked -> asked == method ? slow : usual);
    }

    private Route usual(Backend backend) {
        return route(backend.service(), backend, settings.bodyLimit(), settings.timeout());
    }

    private Route route(String id, Backend backend, DataSize bodyLimit, Duration timeout) {
        return Route.async()
                .id(id)
                .uri(services.urlOf(backend.service()))
                .predicate(_ -> true) // the table has decided
                .filters(first(new BodyLimit(bodyLimit)), first(guards.call(backend.service(), timeout)))
                .build();
    }

    /** Without an order a filter would come after the one that calls the service. */
    private static GatewayFilter first(GatewayFilter filter) {
        return new OrderedGatewayFilter(filter, 0);
    }
}
