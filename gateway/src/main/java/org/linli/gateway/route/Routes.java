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

/** The routes: one for each service, and one for the import of divisions, which is larger and takes longer. */
@Configuration(proxyBeanMethods = false)
class Routes {

    private static final String IMPORT = Backend.ROOT + "/divisions/import";

    @Bean
    RouteLocator routeLocator(
            RouteLocatorBuilder builder, Services services, RouteSettings settings, CircuitBreakerRegistry breakers) {
        var routes = builder.routes();
        var importLimit = new BodyLimit(settings.importBodyLimit());
        var gridUrl = services.urlOf(Backend.GRID.service());
        routes.route(
                "division-import",
                import_ -> import_.path(IMPORT)
                        .and()
                        .method(HttpMethod.POST)
                        .filters(filters -> filters.filters(importLimit, call(Backend.GRID, breakers)))
                        .metadata(
                                RESPONSE_TIMEOUT_ATTR, settings.importTimeout().toMillis())
                        .uri(gridUrl));
        for (var backend : Backend.values()) {
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

    private static ServiceCall call(Backend backend, CircuitBreakerRegistry breakers) {
        return new ServiceCall(backend.service(), breakers.circuitBreaker(backend.service()));
    }
}
