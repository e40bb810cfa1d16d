package org.linli.gateway.route;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.gateway.ClientAddresses;
import org.linli.gateway.RequestIds;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.netty.http.server.HttpServerRequest;

/**
 * What the service gets to see: without what was meant for this hop alone, without what a caller could pretend to be
 * somebody or somewhere else with, and with what the gateway knows: the request's id, its trace, and where it came from.
 */
final class ServiceHeaders {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String TRACE_STATE = "tracestate";

    private static final Pattern COMMA = Pattern.compile(",");

    private static final Set<String> FOR_THIS_HOP =
            Set.of("host", "connection", "keep-alive", "transfer-encoding", "te", "trailer", "upgrade");

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

    void write(ServerWebExchange exchange, HttpHeaders passed) {
        HttpServerRequest request = ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest());
        var sent = request.requestHeaders();
        var named = namedForThisHop(sent.getAll(HttpHeaderNames.CONNECTION));
        var trace = RequestIds.traceOf(exchange);
        var traceGoesOn = trace.equals(sent.get(RequestIds.TRACE_HEADER));
        for (var all = sent.iteratorAsString(); all.hasNext(); ) {
            var header = all.next();
            var plain = plain(header.getKey());
            if (goesOn(plain) && !named.contains(plain) && (traceGoesOn || !plain.equals(TRACE_STATE))) {
                passed.add(header.getKey(), header.getValue());
            }
        }
        passed.set(RequestIds.HEADER, RequestIds.of(exchange));
        passed.set(RequestIds.TRACE_HEADER, trace);
        passed.set(FORWARDED_FOR, addresses.of(exchange));
    }

    /** Headers that the caller's {@code Connection} lists; ours come later, and cannot be named away. */
    private static Set<String> namedForThisHop(List<String> connection) {
        if (connection.isEmpty()) {
            return Set.of();
        }
        return connection.stream()
                .flatMap(COMMA::splitAsStream)
                .map(name -> plain(name.strip()))
                .collect(Collectors.toSet());
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
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
}
