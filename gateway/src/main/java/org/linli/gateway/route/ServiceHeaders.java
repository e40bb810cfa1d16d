package org.linli.gateway.route;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.gateway.ClientAddresses;
import org.linli.gateway.RequestIds;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Takes out what a caller could pretend to be somebody or somewhere else with, and says what the gateway knows: the
 * request's id, its trace, and the address it came from. Runs after Spring's removal of hop-by-hop headers, whose copy it
 * may change.
 */
@Component
final class ServiceHeaders implements HttpHeadersFilter, Ordered {

    /** Names, and beginnings of names, by which some proxy or framework says who or where a caller is. */
    private static final Set<String> PRETENCES = Set.of(
            "forwarded",
            "true-client-ip",
            "cf-connecting-ip",
            "client-ip",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "x-roles",
            "x-division-scope",
            "x-host",
            "x-http-method",
            "x-http-method-override",
            "x-method-override");

    private static final String[] PRETENTIOUS = {
        "x-forwarded", "x-user", "x-auth", "x-remote-", "x-original-", "x-rewrite-", "x-envoy-", "x-ssl-", "proxy-"
    };

    private final ClientAddresses addresses;

    ServiceHeaders(ClientAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public HttpHeaders filter(HttpHeaders headers, ServerWebExchange exchange) {
        var traceGoesOn = RequestIds.traceOf(exchange).equals(headers.getFirst(RequestIds.TRACE_HEADER));
        for (var name : headers.headerNames().toArray(String[]::new)) {
            var plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
            if (isPretence(plain) || (plain.equals("tracestate") && !traceGoesOn)) {
                headers.remove(name);
            }
        }
        headers.set(RequestIds.HEADER, RequestIds.of(exchange));
        headers.set(RequestIds.TRACE_HEADER, RequestIds.traceOf(exchange));
        headers.set("X-Forwarded-For", addresses.of(exchange));
        return headers;
    }

    private static boolean isPretence(String name) {
        return PRETENCES.contains(name) || Stream.of(PRETENTIOUS).anyMatch(name::startsWith);
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
