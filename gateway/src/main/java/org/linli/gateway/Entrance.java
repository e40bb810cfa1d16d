package org.linli.gateway;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Where every request arrives, on the management port too. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class Entrance implements WebFilter {

    private final Arrival[] arrivals;

    Entrance(List<Arrival> arrivals) {
        this.arrivals = arrivals.toArray(Arrival[]::new);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        for (var arrival : arrivals) {
            arrival.arrive(exchange);
        }
        return chain.filter(exchange);
    }
}
