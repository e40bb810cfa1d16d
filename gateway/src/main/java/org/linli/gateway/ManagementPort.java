package org.linli.gateway;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/**
 * Keeps everything but the actuator off the management port. Spring Cloud Gateway compares the port's number with the
 * setting, so on a free port (0) it would answer there for every route, and without a token.
 */
@Component
@Order(2)
public final class ManagementPort implements Arrival, ApplicationListener<WebServerInitializedEvent> {

    private static final int UNKNOWN = -1;
    private static final String ACTUATOR = "/actuator";

    private volatile int port = UNKNOWN;

    @Override
    public void onApplicationEvent(WebServerInitializedEvent started) {
        if (WebServerApplicationContext.hasServerNamespace(started.getApplicationContext(), "management")) {
            port = started.getWebServer().getPort();
        }
    }

    /** Whether the request came in there. */
    public boolean received(ServerWebExchange exchange) {
        var local = exchange.getRequest().getLocalAddress();
        return local != null && local.getPort() == port;
    }

    @Override
    public void arrive(ServerWebExchange exchange) {
        if (received(exchange) && !isActuator(exchange.getRequest().getPath().value())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static boolean isActuator(String path) {
        return path.equals(ACTUATOR) || path.startsWith(ACTUATOR + "/");
    }
}
