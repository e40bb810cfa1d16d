package org.linli.gateway.access;

import org.linli.gateway.ManagementPort;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/** Writes a line for every request when it is over, refused ones included, to a logger of its own. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class AccessLog implements WebFilter {

    static final String LOGGER = "org.linli.gateway.access";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

    private final ErrorWebExceptionHandler problems;
    private final ManagementPort management;

    AccessLog(ErrorWebExceptionHandler problems, ManagementPort management) {
        this.problems = problems;
        this.management = management;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (management.received(exchange) || !LOG.isInfoEnabled()) {
            return chain.filter(exchange);
        }
        var begin = System.nanoTime();
        return chain.filter(exchange)
                .onErrorResume(failure -> problems.handle(exchange, failure)) // here, so that its status is known below
                .doFinally(
                        end -> LOG.info(AccessLine.of(exchange, end == SignalType.CANCEL, System.nanoTime() - begin)));
    }
}
