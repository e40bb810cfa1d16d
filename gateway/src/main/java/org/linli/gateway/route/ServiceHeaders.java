package org.linli.gateway.route;

import java.util.Locale;
import java.util.Set;
import org.linli.gateway.RequestIds;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Takes out what a caller could pretend to be somebody or somewhere else with, and carries the request's id. Runs after
 * Spring's removal of hop-by-hop headers, whose copy it may change.
 */
@Component
final class ServiceHeaders implements HttpHeadersFilter, Ordered {

    private static final String FORWARDED_PREFIX = "x-forwarded-";
    private static final Set<String> PRETENCES = Set.of(
            "forwarded",
            "proxy-connection",
            "x-user",
            "x-roles",
            "x-division-scope",
            "x-real-ip",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method-override");

    @Override
    public HttpHeaders filter(HttpHeaders headers, ServerWebExchange exchange) {
        for (var name : Set.copyOf(headers.headerNames())) {
            if (isPretence(name.toLowerCase(Locale.ROOT))) {
                headers.remove(name);
            }
        }
        headers.set(RequestIds.HEADER, RequestIds.of(exchange));
        return headers;
    }

    private static boolean isPretence(String name) {
        return PRETENCES.contains(name) || name.startsWith(FORWARDED_PREFIX);
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.REQUEST;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
