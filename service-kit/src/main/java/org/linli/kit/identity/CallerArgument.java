package org.linli.kit.identity;

import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Gives a controller method its {@link Caller}, in no other roles than those that may call it: who is an auditor of a district
 * and the admin of a unit acts on the unit's behalf only within the unit.
 */
final class CallerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        return CurrentCaller.get().map(caller -> caller.onlyAs(rolesOf(parameter)));
    }

    private static Set<Role> rolesOf(MethodParameter parameter) {
        var allowed = parameter.getMethodAnnotation(AllowedFor.class);
        return allowed == null ? Set.of() : Set.of(allowed.value());
    }
}
