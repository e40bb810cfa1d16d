package org.linli.gateway.head;

import java.util.Map;
import org.linli.gateway.Arrival;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Tells browsers not to guess, frame, tell on, or keep what they get here. */
@Component
@Order(3)
public final class SecurityHeaders implements Arrival {

    /** Stands on every answer, whatever a service says. */
    public static final Map<String, String> ALWAYS =
            Map.of("X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY", "Referrer-Policy", "no-referrer");

    /** Stands on every answer if it is set. */
    public static final String HSTS = "Strict-Transport-Security";

    private final String hsts;

    SecurityHeaders(HeadSettings settings) {
        this.hsts = settings.hsts();
    }

    @Override
    public void arrive(ServerWebExchange exchange) {
        var headers = exchange.getResponse().getHeaders();
        ALWAYS.forEach(headers::set);
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store"); // unless the service says otherwise
        if (!hsts.isEmpty()) {
            headers.set(HSTS, hsts);
        }
    }
}
