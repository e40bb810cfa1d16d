package org.linli.kit.audit;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.kit.audit.chain.Act;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.CurrentCaller;
import org.linli.kit.identity.ReadOnly;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Records every call that may change something, before it is carried out: what was acknowledged always has its entry. Comes after
 * authorisation, so that a call which the caller's roles may not make leaves none (the access log has it), and after the
 * idempotency keys, so that a remembered answer needs no second one.
 */
final class AuditFilter implements WebFilter, Ordered {

    /** After the idempotency keys, which are at -50. */
    private static final int ORDER = -40;

    private static final Set<HttpMethod> CHANGING =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final Caller NOBODY = new Caller("", Set.of(), Optional.empty(), Optional.empty());

    private final AuditTrail trail;
    private final RequestMappingHandlerMapping endpoints;
    private final Supplier<UUID> ids;
    private final Clock clock;

    AuditFilter(AuditTrail trail, RequestMappingHandlerMapping endpoints, Supplier<UUID> ids, Clock clock) {
        this.trail = trail;
        this.endpoints = endpoints;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var origin = Origin.of(exchange);
        var next = CHANGING.contains(exchange.getRequest().getMethod())
                ? recorded(exchange, origin).then(Mono.defer(() -> chain.filter(exchange)))
                : chain.filter(exchange);
        return next.contextWrite(origin::in);
    }

    private Mono<Void> recorded(ServerWebExchange exchange, Origin origin) {
        return endpoints
                .getHandler(exchange)
                .onErrorComplete(ErrorResponseException.class) // what follows answers 405 or 415
                .ofType(HandlerMethod.class)
                .filter(endpoint -> !endpoint.hasMethodAnnotation(ReadOnly.class))
                .flatMap(endpoint -> CurrentCaller.get().defaultIfEmpty(NOBODY).flatMap(caller -> {
                    var target = Target.of(exchange, createdBy(endpoint, exchange));
                    var act = Act.of(
                            caller,
                            target.action(),
                            target.object(),
                            "",
                            origin.address(),
                            origin.requestId(),
                            clock.instant());
                    return trail.append(act.in(target.division()));
                }));
    }

    /** The id of what the endpoint is about to create; empty if it creates nothing, or under a code of its own. */
    private String createdBy(HandlerMethod endpoint, ServerWebExchange exchange) {
        var creates = Arrays.stream(endpoint.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == NewId.class);
        return creates ? NewId.of(exchange, ids).value() : "";
    }
}
