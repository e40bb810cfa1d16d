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

/** Writes a line for every request when it is over, refused ones included, to a logger of its own, and times it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AccessLog implements WebFilter {

    static final String LOGGER = "org.linli.gateway.access";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

    /** What others write too when the client has gone before the answer came. */
    private static final int CLIENT_GONE = 499;

    private static final int OK = 200;

    private final ErrorWebExceptionHandler problems;
    private final ManagementPort management;
    private final RequestTimers timers;

    AccessLog(ErrorWebExceptionHandler problems, ManagementPort management, RequestTimers timers) {
        this.problems = problems;
        this.management = management;
        this.timers = timers;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (management.received(exchange)) {
            return chain.filter(exchange);
        }
        var begin = System.nanoTime();
        return chain.filter(exchange)
                .onErrorResume(failure -> problems.handle(exchange, failure)) // here, so that its status is known below
                .doFinally(end -> record(exchange, status(exchange, end), System.nanoTime() - begin));
    }

    private void record(ServerWebExchange exchange, int status, long nanos) {
        timers.record(exchange, status, nanos);
        if (LOG.isInfoEnabled()) {
            LOG.info(AccessLine.of(exchange, status, nanos));
        }
    }

    private static int status(ServerWebExchange exchange, SignalType end) {
        if (end == SignalType.CANCEL && !exchange.getResponse().isCommitted()) {
            return CLIENT_GONE;
        }
        var status = exchange.getResponse().getStatusCode();
        return status == null ? OK : status.value();
    }
}
