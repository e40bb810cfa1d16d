package org.linli.gateway;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.IdGenerator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Gives every request the id by which operators find it: the caller's where it is harmless, otherwise a new one. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RequestIds implements WebFilter {

    /** The header that carries the id, both ways. */
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestIds.class.getName();
    private static final Predicate<String> HARMLESS =
            Pattern.compile("[A-Za-z0-9._-]{1,64}").asMatchPredicate();

    private final IdGenerator ids = new AlternativeJdkIdGenerator();

    /** The id of this request; empty for one that never came through this filter. */
    public static String of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, "");
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var id = given(exchange) instanceof String given
                ? given
                : ids.generateId().toString();
        exchange.getAttributes().put(ATTRIBUTE, id);
        exchange.getResponse().getHeaders().set(HEADER, id);
        return chain.filter(exchange);
    }

    private static @Nullable String given(ServerWebExchange exchange) {
        var id = exchange.getRequest().getHeaders().getFirst(HEADER);
        return id != null && HARMLESS.test(id) ? id : null;
    }
}
