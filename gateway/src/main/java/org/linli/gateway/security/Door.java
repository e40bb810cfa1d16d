package org.linli.gateway.security;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.linli.gateway.ManagementPort;
import org.linli.gateway.limit.Turnstile;
import org.linli.gateway.problem.Refusal.BadToken;
import org.linli.gateway.problem.Refusal.NoToken;
import org.linli.gateway.problem.Refusal.ServiceAway;
import org.linli.gateway.route.Backend;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets in whoever bears a good token and is within limits. Whose token is not known to be good is counted by address
 * first, so that a flood of bad tokens costs no signatures. Partners' signed calls are counted by address too, more of them. Without a
 * token there are {@code GET /status}, the portal, and Open311, where the service asks for a key itself, and nothing else.
 */
@Component
@Order(-100) // after CORS, whose preflights bear no token, and before the routes
final class Door implements WebFilter {

    private static final String STATUS = "/status";
    private static final String PORTAL = "/portal";
    private static final String SCHEME = "Bearer ";
    private static final String SIGNABLE = "/api/v1/";
    private static final String SIGNATURE = "Linli-Signature";
    private static final Duration ISSUER_BACK = Duration.ofSeconds(5);

    private final RememberedTokens tokens;
    private final Turnstile turnstile;
    private final ManagementPort management;

    Door(RememberedTokens tokens, Turnstile turnstile, ManagementPort management) {
        this.tokens = tokens;
        this.turnstile = turnstile;
        this.management = management;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (management.received(exchange)) {
            return chain.filter(exchange);
        }
        if (isSigned(exchange)) {
            turnstile.passSigned(exchange);
            return chain.filter(exchange); // the service that it goes to verifies it
        }
        var token = tokenOf(exchange);
        var client = token == null ? null : tokens.known(token);
        return client == null ? stranger(token, exchange, chain) : enter(client, exchange, chain);
    }

    private Mono<Void> stranger(@Nullable String token, ServerWebExchange exchange, WebFilterChain chain) {
        turnstile.passStranger(exchange);
        if (isOpen(exchange)) {
            return chain.filter(exchange);
        }
        if (token == null) {
            return Mono.error(new NoToken());
        }
        return tokens.check(token)
                .onErrorMap(failure ->
                        failure instanceof BadJwtException ? new BadToken() : new ServiceAway("issuer", ISSUER_BACK))
                .flatMap(client -> {
                    turnstile.forgive(exchange);
                    return enter(client, exchange, chain);
                });
    }

    private Mono<Void> enter(Client client, ServerWebExchange exchange, WebFilterChain chain) {
        client.enter(exchange);
        turnstile.pass(exchange, client.id(), client.roles());
        return chain.filter(exchange);
    }

    /** With a token as well, the token decides here, and the service refuses the two together. */
    private static boolean isSigned(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return request.getHeaders().containsHeader(SIGNATURE)
                && !request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                && request.getPath().value().startsWith(SIGNABLE);
    }

    private static boolean isOpen(ServerWebExchange exchange) {
        var path = exchange.getRequest().getPath().value();
        var method = exchange.getRequest().getMethod();
        return method == HttpMethod.GET && (path.equals(STATUS) || path.equals(PORTAL) || path.startsWith(PORTAL + "/"))
                || path.startsWith(Backend.CIVIC) && (method == HttpMethod.GET || method == HttpMethod.POST);
    }

    private static @Nullable String tokenOf(ServerWebExchange exchange) {
        var value = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return value != null && value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? value.substring(SCHEME.length()).strip()
                : null;
    }
}
