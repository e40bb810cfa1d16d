package org.linli.gateway.head;

import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Tells browsers not to guess, frame, tell on, or keep what they get here. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
public final class SecurityHeaders implements WebFilter {

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
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var headers = exchange.getResponse().getHeaders();
        ALWAYS.forEach(headers::set);
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store"); // unless the service says otherwise
        if (!hsts.isEmpty()) {
            headers.set(HSTS, hsts);
        }
        return chain.filter(exchange);
    }
}
