package org.linli.kit.audit;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.linli.kit.problem.ProblemWriter;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Where the request under way comes from.
 *
 * @param address the caller's, as the gateway tells it; the peer's if it tells none
 * @param requestId by which operators find it in logs
 */
record Origin(String address, String requestId) {

    private static final Origin NONE = new Origin("", "");
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    static Origin of(ServerWebExchange exchange) {
        return new Origin(addressOf(exchange.getRequest()), ProblemWriter.traceId(exchange));
    }

    /** The last address is the one that the gateway itself has seen; what stands before it anyone can write. */
    private static String addressOf(ServerHttpRequest request) {
        var forwarded = request.getHeaders().getFirst(FORWARDED_FOR);
        if (forwarded != null) {
            return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        }
        return Optional.ofNullable(request.getRemoteAddress())
                .map(InetSocketAddress::getAddress)
                .map(InetAddress::getHostAddress)
                .orElse("");
    }

    Context in(Context context) {
        return context.put(Origin.class, this);
    }

    static Origin in(ContextView context) {
        return context.<Origin>getOrEmpty(Origin.class).orElse(NONE);
    }
}
