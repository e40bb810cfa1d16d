package org.linli.kit.identity;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.core.publisher.Mono;

/**
 * Compares the caller's roles with {@link AllowedFor} of the endpoint that would serve the request: before its body is
 * read, so that nobody learns from a validation message what they may not call.
 */
final class RolesOfEndpoint implements ReactiveAuthorizationManager<AuthorizationContext> {

    private static final AuthorizationResult YES = new AuthorizationDecision(true);
    private static final AuthorizationResult NO = new AuthorizationDecision(false);

    private final RequestMappingHandlerMapping endpoints;

    RolesOfEndpoint(RequestMappingHandlerMapping endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public Mono<AuthorizationResult> authorize(Mono<Authentication> caller, AuthorizationContext context) {
        return caller.flatMap(proof -> Mono.justOrEmpty(Caller.of(proof)))
                .flatMap(known -> endpoints
                        .getHandler(context.getExchange())
                        .map(endpoint -> mayCall(known, endpoint))
                        .onErrorReturn(ErrorResponseException.class, YES) // what follows answers 405 or 415
                        .defaultIfEmpty(YES)) // no such path: what follows answers 404
                .defaultIfEmpty(NO);
    }

    private static AuthorizationResult mayCall(Caller caller, Object endpoint) {
        var allowed = endpoint instanceof HandlerMethod method ? method.getMethodAnnotation(AllowedFor.class) : null;
        return allowed != null && caller.is(allowed.value()) ? YES : NO;
    }
}
