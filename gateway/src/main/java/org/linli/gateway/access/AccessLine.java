package org.linli.gateway.access;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_PREDICATE_MATCHED_PATH_ATTR;

import java.util.List;
import org.linli.gateway.RequestIds;
import org.linli.gateway.security.Client;
import org.springframework.web.server.ServerWebExchange;

/**
 * One line of JSON. Everything in it is of the gateway's own making or was checked when it came in, so nothing needs to be
 * escaped, and nothing can name a person: no path, no query, no subject, no address.
 */
final class AccessLine {

    private static final int NANOS_IN_A_MICRO = 1000;
    private static final double MICROS_IN_A_MILLI = 1000;

    private AccessLine() {}

    static String of(ServerWebExchange exchange, int status, long nanos) {
        var line = new StringBuilder(256);
        line.append("{\"method\":\"").append(exchange.getRequest().getMethod());
        line.append("\",\"route\":\"").append(exchange.getAttributeOrDefault(GATEWAY_PREDICATE_MATCHED_PATH_ATTR, ""));
        line.append("\",\"status\":").append(status);
        line.append(",\"ms\":").append(nanos / NANOS_IN_A_MICRO / MICROS_IN_A_MILLI);
        var bytes = exchange.getResponse().getHeaders().getContentLength();
        if (bytes >= 0) {
            line.append(",\"bytes\":").append(bytes); // a stream has no length
        }
        line.append(",\"roles\":[");
        appendRoles(exchange, line);
        return line.append("],\"request\":\"")
                .append(RequestIds.of(exchange))
                .append("\"}")
                .toString();
    }

    private static void appendRoles(ServerWebExchange exchange, StringBuilder line) {
        var client = Client.of(exchange);
        var before = "\"";
        for (var role : client == null ? List.<String>of() : client.roles()) {
            line.append(before).append(role).append('"');
            before = ",\"";
        }
    }
}
