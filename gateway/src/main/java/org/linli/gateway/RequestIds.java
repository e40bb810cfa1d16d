package org.linli.gateway;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Gives every request the id by which operators find it: the caller's where it is harmless, otherwise that of its trace.
 * The trace too is the caller's where it is well-formed, otherwise a new one.
 */
@Component
@Order(1)
public final class RequestIds implements Arrival {

    /** The header that carries the id, both ways. */
    public static final String HEADER = "X-Request-Id";

    /** The header that carries the trace, to the services. */
    public static final String TRACE_HEADER = TraceParent.HEADER;

    private static final String ATTRIBUTE = RequestIds.class.getName();
    private static final int LONGEST = 64;

    private record Ids(String request, String trace) {}

    private static final Ids NONE = new Ids("", "");

    /** The id of this request; empty for one that never came through this filter. */
    public static String of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, NONE).request();
    }

    /** The trace that this request belongs to, as a {@code traceparent}; empty like the id. */
    public static String traceOf(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, NONE).trace();
    }

    @Override
    public void arrive(ServerWebExchange exchange) {
        var headers = exchange.getRequest().getHeaders();
        var given = headers.getFirst(TRACE_HEADER);
        var trace = given != null && TraceParent.isWellFormed(given) ? given : TraceParent.made();
        var id = headers.getFirst(HEADER);
        var ids = new Ids(id != null && isHarmless(id) ? id : TraceParent.traceIdIn(trace), trace);
        exchange.getAttributes().put(ATTRIBUTE, ids);
        exchange.getResponse().getHeaders().set(HEADER, ids.request());
    }

    private static boolean isHarmless(String id) {
        return !id.isEmpty() && id.length() <= LONGEST && id.chars().allMatch(RequestIds::isPlain);
    }

    private static boolean isPlain(int letter) {
        return letter < 128 && (Character.isLetterOrDigit(letter) || letter == '.' || letter == '_' || letter == '-');
    }
}
