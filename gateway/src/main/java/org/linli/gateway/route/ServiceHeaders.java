package org.linli.gateway.route;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.linli.gateway.ClientAddresses;
import org.linli.gateway.RequestIds;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the service gets to see: without what was meant for this hop alone, without what a caller could pretend to be
 * somebody or somewhere else with, and with what the gateway knows: the request's id, its trace, and where it came from.
 */
@Component
final class ServiceHeaders implements HttpHeadersFilter {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String TRACE_STATE = "tracestate";

    private static final Set<String> FOR_THIS_HOP =
            Set.of("connection", "keep-alive", "transfer-encoding", "te", "trailer", "upgrade");

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

    private static final List<String> PRETENTIOUS = List.of(
            "x-forwarded",
            "x-user",
            "x-auth",
            "x-remote-",
            "x-original-",
            "x-rewrite-",
            "x-envoy-",
            "x-ssl-",
            "proxy-");

    private final ClientAddresses addresses;

    ServiceHeaders(ClientAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public HttpHeaders filter(HttpHeaders sent, ServerWebExchange exchange) {
        var named = namedForThisHop(sent);
        var trace = RequestIds.traceOf(exchange);
        var traceGoesOn = trace.equals(sent.getFirst(RequestIds.TRACE_HEADER));
        var passed = new HttpHeaders();
        sent.forEach((name, values) -> {
            var plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
            if (goesOn(plain) && !named.contains(plain) && (traceGoesOn || !plain.equals(TRACE_STATE))) {
                passed.addAll(name, values);
            }
        });
        passed.set(RequestIds.HEADER, RequestIds.of(exchange));
        passed.set(RequestIds.TRACE_HEADER, trace);
        passed.set(FORWARDED_FOR, addresses.of(exchange));
        return passed;
    }

    /** Headers that the caller's {@code Connection} lists; ours come later, and cannot be named away. */
    private static Set<String> namedForThisHop(HttpHeaders sent) {
        if (!sent.containsHeader(HttpHeaders.CONNECTION)) {
            return Set.of();
        }
        var named = new HashSet<String>();
        sent.getConnection()
                .forEach(name -> named.add(name.toLowerCase(Locale.ROOT).replace('_', '-')));
        return named;
    }

    private static boolean goesOn(String name) {
        if (FOR_THIS_HOP.contains(name) || PRETENCES.contains(name)) {
            return false;
        }
        for (var beginning : PRETENTIOUS) {
            if (name.startsWith(beginning)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.REQUEST;
    }
}
