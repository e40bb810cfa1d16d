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
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.unit.DataSize;

/** The routes: one for each service, and one for each call that takes longer than others. */
@Configuration(proxyBeanMethods = false)
class Routes {

    private static final String IMPORT = Backend.ROOT + "/division-imports";
    private static final String ROSTER = Backend.ROOT + "/roster-imports";
    private static final String VERIFICATION = Backend.ROOT + "/leaderboards/verification";

    /** Id of the route whose answers last. */
    static final String STREAMS = "live";

    private static final String LIVE = Backend.ROOT + "/live";
    private static final String ORDERS = Backend.ROOT + "/requests/**";
    private static final String PROJECTS = Backend.ROOT + "/projects/**";
    private static final String PHOTOS = "/photos";

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
        var table = new Paths<Function<ServerHttpRequest, Route>>();
        for (var backend : Backend.values()) {
            var route = usual(backend);
            backend.paths().stream()
                    .filter(path -> !path.equals(ORDERS) && !path.equals(PROJECTS) && !path.equals(LIVE))
                    .forEach(path -> table.add(path, _ -> route));
            var audit = slow("audit-verification-" + backend.service(), backend);
            addOther(table, HttpMethod.GET, backend.auditVerification(), audit, route);
        }
        var boards = slow("board-verification", Backend.EVALUATION);
        addOther(table, HttpMethod.GET, VERIFICATION, boards, usual(Backend.EVALUATION));
        var upload = route("division-import", Backend.GRID, settings.importBodyLimit(), settings.importTimeout());
        addOther(table, HttpMethod.POST, IMPORT, upload, usual(Backend.GRID));
        var roster = route("roster-import", Backend.PARTY_MEMBER, settings.importBodyLimit(), settings.importTimeout());
        addOther(table, HttpMethod.POST, ROSTER, roster, usual(Backend.PARTY_MEMBER));
        addWithPhotos(table, ORDERS, Backend.REQUEST, "photo");
        addWithPhotos(table, PROJECTS, Backend.PARTY_MEMBER, "project-photo");
        var streams = streams();
        table.add(LIVE, _ -> streams);
        return new RouteFilter(table, handler);
    }

    private Route streams() {
        var limit = new StreamLimit(Backend.REQUEST.service(), settings.streams());
        return route(STREAMS, Backend.REQUEST, settings.bodyLimit(), settings.timeout(), limit);
    }

    private void addWithPhotos(
            Paths<Function<ServerHttpRequest, Route>> table, String path, Backend backend, String id) {
        var photos = route(id, backend, settings.photoBodyLimit(), settings.slowTimeout());
        var others = usual(backend);
        table.add(path, asked -> bringsPhoto(asked) ? photos : others);
    }

    private static boolean bringsPhoto(ServerHttpRequest asked) {
        return asked.getMethod() == HttpMethod.POST && asked.getPath().value().endsWith(PHOTOS);
    }

    private static void addOther(
            Paths<Function<ServerHttpRequest, Route>> table, HttpMethod method, String path, Route other, Route usual) {
        table.add(path, asked -> asked.getMethod() == method ? other : usual);
    }

    private Route slow(String id, Backend backend) {
        return route(id, backend, settings.bodyLimit(), settings.slowTimeout());
    }

    private Route usual(Backend backend) {
        return route(backend.service(), backend, settings.bodyLimit(), settings.timeout());
    }

    private Route route(String id, Backend backend, DataSize bodyLimit, Duration timeout, GatewayFilter... more) {
        return Route.async()
                .id(id)
                .uri(services.urlOf(backend.service()))
                .predicate(_ -> true) // the table has decided
                .filters(first(new BodyLimit(bodyLimit)), first(guards.call(backend.service(), timeout)))
                .filters(more)
                .build();
    }

    /** Without an order a filter would come after the one that calls the service. */
    private static GatewayFilter first(GatewayFilter filter) {
        return new OrderedGatewayFilter(filter, 0);
    }
}
