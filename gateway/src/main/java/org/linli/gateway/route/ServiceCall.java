package org.linli.gateway.route;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import org.linli.gateway.problem.Refusal.BodyTooSlow;
import org.linli.gateway.problem.Refusal.ServiceAway;
import org.linli.gateway.problem.Refusal.ServiceSlow;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.PrematureCloseException;

/**
 * Calls one service: behind its breaker, a second time where that is safe, and with a name for each failure. It is over
 * when the head of the answer is there, so a caller that reads slowly is not held against the service.
 */
final class ServiceCall implements GatewayFilter {

    private final String service;
    private final CircuitBreaker breaker;
    private final CircuitBreakerOperator<HttpStatusCode> guard;

    ServiceCall(String service, CircuitBreaker breaker) {
        this.service = service;
        this.breaker = breaker;
        this.guard = CircuitBreakerOperator.of(breaker);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return attempt(exchange, chain)
                .onErrorMap(failure -> named(failure, exchange.getRequest()))
                .then(Mono.fromSupplier(exchange.getResponse()::getStatusCode))
                .transform(guard)
                .onErrorMap(CallNotPermittedException.class, _ -> away())
                .then();
    }

    private static Mono<Void> attempt(ServerWebExchange exchange, GatewayFilterChain chain) {
        var first = chain.filter(exchange);
        return mayBeRepeated(exchange.getRequest())
                ? first.onErrorResume(ServiceCall::notAnswered, _ -> again(exchange, chain))
                : first;
    }

    private static boolean mayBeRepeated(ServerHttpRequest request) {
        return request.getMethod() == HttpMethod.GET && !(request instanceof IncomingBody);
    }

    private static boolean notAnswered(Throwable failure) {
        return failure instanceof ConnectException || failure instanceof PrematureCloseException;
    }

    private static Mono<Void> again(ServerWebExchange exchange, GatewayFilterChain chain) {
        ServerWebExchangeUtils.reset(exchange);
        return chain.filter(exchange);
    }

    private Throwable named(Throwable failure, ServerHttpRequest request) {
        return switch (failure) {
            case ResponseStatusException late when late.getStatusCode() == HttpStatus.GATEWAY_TIMEOUT -> late(request);
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
