package org.linli.gateway.route;

import static org.springframework.cloud.gateway.support.RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.linli.gateway.Services;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.util.unit.DataSize;

/** The routes: one for each service, and one for each call that takes longer than others. */
@Configuration(proxyBeanMethods = false)
class Routes {

    private static final String IMPORT = Backend.ROOT + "/divisions/import";
    private static final String VERIFICATION = Backend.ROOT + "/leaderboards/verification";

    @Bean
    RouteLocator routeLocator(
            RouteLocatorBuilder builder, Services services, RouteSettings settings, CircuitBreakerRegistry breakers) {
        var routes = builder.routes();
        var gridUrl = services.urlOf(Backend.GRID.service());
        var importLimit = new BodyLimit(settings.importBodyLimit());
        routes.route(
                "division-import",
                slow -> slow.path(IMPORT)
                        .and()
                        .method(HttpMethod.POST)
                        .filters(filters -> filters.filters(importLimit, call(Backend.GRID, breakers)))
                        .metadata(RESPONSE_TIMEOUT_ATTR, settings.slowTimeout().toMillis())
                        .uri(gridUrl));
        routes.route(
                "board-verification",
                slow -> slow.path(VERIFICATION)
                        .and()
                        .method(HttpMethod.GET)
                        .filters(filters -> filters.filters(call(Backend.EVALUATION, breakers)))
                        .metadata(RESPONSE_TIMEOUT_ATTR, settings.slowTimeout().toMillis())
                        .uri(services.urlOf(Backend.EVALUATION.service())));
        for (var backend : Backend.values()) {
            addAuditVerification(routes, backend, services, settings, breakers);
            add(routes, backend, services, settings.bodyLimit(), breakers);
        }
        return routes.build();
    }

    private static void add(
            RouteLocatorBuilder.Builder routes,
            Backend backend,
            Services services,
            DataSize bodyLimit,
            CircuitBreakerRegistry breakers) {
        routes.route(
                backend.service(),
                route -> route.path(backend.paths())
                        .filters(filters -> filters.filters(new BodyLimit(bodyLimit), call(backend, breakers)))
                        .uri(services.urlOf(backend.service())));
    }

    private static void addAuditVerification(
            RouteLocatorBuilder.Builder routes,
            Backend backend,
            Services services,
            RouteSettings settings,
            CircuitBreakerRegistry breakers) {
        routes.route(
                "audit-verification-" + backend.service(),
                slow -> slow.path(backend.auditVerification())
                        .and()
                        .method(HttpMethod.GET)
                        .filters(filters -> filters.filters(call(backend, breakers)))
                        .metadata(RESPONSE_TIMEOUT_ATTR, settings.slowTimeout().toMillis())
                        .uri(services.urlOf(backend.service())));
    }

    private static ServiceCall call(Backend backend, CircuitBreakerRegistry breakers) {
        return new ServiceCall(backend.service(), breakers.circuitBreaker(backend.service()));
    }
}
