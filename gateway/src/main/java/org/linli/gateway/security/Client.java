package org.linli.gateway.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * Who sends a request, as far as the gateway cares.
 *
 * @param id the token's subject, and the application that it was given to
 * @param roles as the token names them
 */
public record Client(String id, List<String> roles) {

    private static final String ATTRIBUTE = Client.class.getName();

    public Client {
        roles = List.copyOf(roles);
    }

    /** Whose token the request bears; nobody's before the token was checked. */
    public static @Nullable Client of(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }

    void enter(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }
}
