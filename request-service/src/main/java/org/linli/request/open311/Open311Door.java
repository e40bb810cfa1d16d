package org.linli.request.open311;

import java.util.Optional;
import java.util.Set;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.CallerAuthentication;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets the public in to Open311, with no role at all; a token, where there is one, is checked as everywhere. */
final class Open311Door implements WebFilter {

    static final Caller PUBLIC = new Caller("open311", Set.of(), Optional.empty(), Optional.empty());

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var meant = request.getPath().value().startsWith(Open311Routes.ROOT + "/")
                && !request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
        return meant
                ? chain.filter(exchange)
                        .contextWrite(
                                ReactiveSecurityContextHolder.withAuthentication(new CallerAuthentication(PUBLIC)))
                : chain.filter(exchange);
    }
}
