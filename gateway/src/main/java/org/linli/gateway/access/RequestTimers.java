package org.linli.gateway.access;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** How long requests take, by route, method and status. Found again without building tags anew for each request. */
@Component
final class RequestTimers {

    private static final Set<HttpMethod> KNOWN = Set.of(HttpMethod.values());

    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();
    private final MeterRegistry meters;

    RequestTimers(MeterRegistry meters) {
        this.meters = meters;
    }

    private record Kind(String route, String method, int status) {}

    /** Requests that no route was found for are not timed: problems are counted. */
    void record(ServerWebExchange exchange, int status, long nanos) {
        if (exchange.getAttribute(GATEWAY_ROUTE_ATTR) instanceof Route route) {
            var method = exchange.getRequest().getMethod();
            var kind = new Kind(route.getId(), KNOWN.contains(method) ? method.name() : "OTHER", status);
            timers.computeIfAbsent(kind, this::timer).record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    private Timer timer(Kind kind) {
        return meters.timer(
                "linli.gateway.requests",
                "routeId",
                kind.route(),
                "httpMethod",
                kind.method(),
                "httpStatusCode",
                Integer.toString(kind.status()));
    }
}
