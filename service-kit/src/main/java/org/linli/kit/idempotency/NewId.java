package org.linli.kit.idempotency;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * The id of what an endpoint creates. A controller method that names it as a parameter gets it. The same call under the same
 * {@code Idempotency-Key} gets the same id, so that a repetition meets what it created before instead of creating another.
 *
 * @param value a time-ordered UUID
 */
public record NewId(String value) {

    private static final String ATTRIBUTE = NewId.class.getName();

    void giveTo(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    /** The one id of this request. */
    public static NewId of(ServerWebExchange exchange, Supplier<UUID> ids) {
        @Nullable NewId given = exchange.getAttribute(ATTRIBUTE);
        if (given != null) {
            return given;
        }
        var fresh = new NewId(ids.get().toString());
        fresh.giveTo(exchange);
        return fresh;
    }
}
