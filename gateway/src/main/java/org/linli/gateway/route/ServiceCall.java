package org.linli.gateway.route;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.linli.gateway.problem.Refusal.BodyTooSlow;
import org.linli.gateway.problem.Refusal.ServiceAway;
import org.linli.gateway.problem.Refusal.ServiceBusy;
import org.linli.gateway.problem.Refusal.ServiceSlow;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.client.PrematureCloseException;

/**
 * Calls one service: behind its breaker and within its bulkhead, a second time where that is safe, and with a name for each failure. It is over
 * when the head of the answer is there, so a caller that reads slowly is not held against the service.
 */
final class ServiceCall implements GatewayFilter {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final String service;
    private final Duration timeout;
    private final CircuitBreaker breaker;
    private final CircuitBreakerOperator<HttpStatusCode> guard;
    private final BulkheadOperator<HttpStatusCode> room;

    /** @param timeout how long the service may take to begin its answer */
    ServiceCall(String service, Duration timeout, CircuitBreaker breaker, Bulkhead bulkhead) {
        this.service = service;
        this.timeout = timeout;
        this.breaker = breaker;
        this.guard = CircuitBreakerOperator.of(breaker);
        this.room = BulkheadOperator.of(bulkhead);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return attempt(exchange, chain)
                .onErrorMap(failure -> named(failure, exchange.getRequest()))
                .then(Mono.fromSupplier(exchange.getResponse()::getStatusCode))
                .transform(room)
                .transform(guard)
                .onErrorMap(this::notTried)
                .then();
    }

    private Throwable notTried(Throwable failure) {
        return switch (failure) {
            case CallNotPermittedException _ -> away();
            case BulkheadFullException _ -> new ServiceBusy(service);
            default -> failure;
        };
    }

    private Mono<Void> attempt(ServerWebExchange exchange, GatewayFilterChain chain) {
        var first = chain.filter(exchange).timeout(timeout);
        return mayBeRepeated(exchange.getRequest())
                ? first.onErrorResume(ServiceCall::notAnswered, _ -> again(exchange, chain))
                : first;
    }

    private static boolean mayBeRepeated(ServerHttpRequest request) {
        return SAFE.contains(request.getMethod()) && !(request instanceof IncomingBody);
    }

    private static boolean notAnswered(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof PrematureCloseException
                || AbortedException.isConnectionReset(failure);
    }

    private Mono<Void> again(ServerWebExchange exchange, GatewayFilterChain chain) {
        ServerWebExchangeUtils.reset(exchange);
        return chain.filter(exchange).timeout(timeout);
    }

    private Throwable named(Throwable failure, ServerHttpRequest request) {
        return switch (failure) {
            case TimeoutException _ -> late(request);
            case IOException _ -> away();
            default -> failure;
        };
    }

    private RuntimeException late(ServerHttpRequest request) {
        return request instanceof IncomingBody body && !body.arrived() ? new BodyTooSlow() : new ServiceSlow(service);
    }

    private ServiceAway away() {
        var wait = breaker.getCircuitBreakerConfig().getWaitIntervalFunctionInOpenState();
        return new ServiceAway(service, Duration.ofMillis(wait.apply(1)));
    }
}
