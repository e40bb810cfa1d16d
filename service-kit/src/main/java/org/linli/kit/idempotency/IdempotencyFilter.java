package org.linli.kit.idempotency;

import io.micrometer.core.instrument.MeterRegistry;
import org.bson.types.Binary;
import org.linli.kit.body.Bodies;
import org.linli.kit.body.KeptRequest;
import org.linli.kit.identity.CurrentCaller;
import org.linli.kit.identity.ReadOnly;
import org.linli.kit.store.CommandId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out a POST that has an {@code Idempotency-Key} as one command, and answers copies of it with the same answer for a day.
 * Only what was carried out (2xx) is remembered; a refusal or a fault is decided anew. Copies that are under way at the same time
 * run both: whichever comes second finds the first one's mark in the store. Comes after authorisation, so that a call which may
 * not be made leaves nothing.
 */
final class IdempotencyFilter implements WebFilter, Ordered {

    /** After Spring Security's filters, which are at -100. */
    static final int ORDER = -50;

    static final String REPLAYED = "Idempotency-Replayed";

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);

    private final Claims claims;
    private final RequestMappingHandlerMapping endpoints;
    private final Seal seal = new Seal();
    private final JsonMapper json;
    private final int bodyLimit;
    private final MeterRegistry meters;

    IdempotencyFilter(
            Claims claims,
            RequestMappingHandlerMapping endpoints,
            JsonMapper json,
            DataSize bodyLimit,
            MeterRegistry meters) {
        this.claims = claims;
        this.endpoints = endpoints;
        this.json = json;
        this.bodyLimit = Math.toIntExact(bodyLimit.toBytes());
        this.meters = meters;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var headers = request.getHeaders().get(IdempotencyKey.HEADER);
        if (headers == null || request.getMethod() != HttpMethod.POST || !isJson(request)) {
            return chain.filter(exchange);
        }
        return isReadOnly(exchange)
                .flatMap(readOnly -> readOnly ? Mono.empty() : CurrentCaller.get())
                .map(caller -> keyed(exchange, chain, IdempotencyKey.of(caller.subject(), headers)))
                .defaultIfEmpty(Mono.defer(
                        () -> chain.filter(exchange))) // nothing to remember, or nobody whose key it could be
                .flatMap(call -> call);
    }

    private Mono<Boolean> isReadOnly(ServerWebExchange exchange) {
        return endpoints
                .getHandler(exchange)
                .onErrorComplete(ErrorResponseException.class) // what follows answers 405 or 415
                .map(endpoint -> endpoint instanceof HandlerMethod method && method.hasMethodAnnotation(ReadOnly.class))
                .defaultIfEmpty(false);
    }

    /** A table that is imported is compared with what is there, and may be too large to be read at once. */
    private static boolean isJson(ServerHttpRequest request) {
        var type = request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
        return type == null || type.regionMatches(true, 0, MediaType.APPLICATION_JSON_VALUE, 0, 16);
    }

    private Mono<Void> keyed(ServerWebExchange exchange, WebFilterChain chain, IdempotencyKey key) {
        var request = exchange.getRequest();
        return Bodies.read(request.getBody(), bodyLimit).flatMap(body -> {
            var fingerprint = key.fingerprint(request.getMethod().name(), request.getURI(), body);
            return claims.take(key, fingerprint)
                    .flatMap(claim -> claim.fingerprint().equals(fingerprint)
                            ? answered(exchange, chain, new Attempt(key, claim, body))
                            : reused());
        });
    }

    private Mono<Void> reused() {
        count("reused");
        return Mono.error(new KeyRefused.Reused());
    }

    private Mono<Void> answered(ServerWebExchange exchange, WebFilterChain chain, Attempt attempt) {
        if (attempt.claim.answer() instanceof Binary answer) {
            count("replayed");
            exchange.getResponse().getHeaders().set(REPLAYED, "true");
            return open(attempt.key, answer).sendBy(exchange.getResponse());
        }
        count("carried-out");
        new NewId(attempt.claim.command()).giveTo(exchange);
        var kept = exchange.mutate()
                .request(new KeptRequest(exchange.getRequest(), attempt.body))
                .response(new KeptResponse(
                        exchange.getResponse(), answer -> answer.flatMap(given -> remembered(attempt, given))))
                .build();
        return chain.filter(kept).contextWrite(new CommandId(attempt.claim.command())::in);
    }

    /** A store that fails now costs no more than the memory: the work is done, and a copy of the call will find it. */
    private Mono<Answer> remembered(Attempt attempt, Answer answer) {
        var sealed = seal.close(attempt.key.sealingKey(), json.writeValueAsBytes(answer));
        return claims.remember(attempt.claim, new Binary(sealed))
                .map(kept -> open(attempt.key, kept))
                .onErrorResume(DataAccessException.class, failure -> {
                    LOG.warn("an answer is not remembered: {}", failure.getMessage());
                    return Mono.just(answer);
                });
    }

    private Answer open(IdempotencyKey key, Binary sealed) {
        return json.readValue(seal.open(key.sealingKey(), sealed.getData()), Answer.class);
    }

    private void count(String outcome) {
        meters.counter("linli.idempotency.calls", "outcome", outcome).increment();
    }

    private record Attempt(IdempotencyKey key, Claim claim, byte[] body) {}
}
