package org.linli.gateway.route;

import java.util.concurrent.Semaphore;
import org.linli.gateway.problem.Refusal.ServiceBusy;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Lets so many streams be open at a time. Each holds a connection for as long as it lasts; they have connections of their own, so
 * that who only listens takes none from who wants something done.
 */
final class StreamLimit implements GatewayFilter, Ordered {

    /** Outside what writes the answer: a stream is over when that is. */
    private static final int ORDER = -2;

    private final String service;
    private final Semaphore room;

    StreamLimit(String service, int streams) {
        this.service = service;
        this.room = new Semaphore(streams);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return Mono.defer(() -> room.tryAcquire()
                ? chain.filter(exchange).doFinally(ignored -> room.release())
                : Mono.error(new ServiceBusy(service)));
    }

    @Override
    public int getOrder() {
        return ORDER;
    }
}
