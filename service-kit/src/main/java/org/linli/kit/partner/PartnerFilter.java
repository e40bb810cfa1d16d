package org.linli.kit.partner;

import io.micrometer.core.instrument.MeterRegistry;
import org.linli.kit.body.Bodies;
import org.linli.kit.body.KeptRequest;
import org.linli.kit.identity.CallerAuthentication;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets a well signed call in as its partner. Calls without any of the headers pass untouched. */
final class PartnerFilter implements WebFilter {

    private static final Logger LOG = LoggerFactory.getLogger(PartnerFilter.class);
    private static final String NOBODY = "unknown";

    private final Verifier verifier;
    private final Partners partners;
    private final ProblemWriter problems;
    private final MeterRegistry meters;
    private final int bodyLimit;

    PartnerFilter(Verifier verifier, Partners partners, ProblemWriter problems, MeterRegistry meters, int bodyLimit) {
        this.verifier = verifier;
        this.partners = partners;
        this.problems = problems;
        this.meters = meters;
        this.bodyLimit = bodyLimit;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var headers = exchange.getRequest().getHeaders();
        if (!SignedCall.isMeant(headers)) {
            return chain.filter(exchange);
        }
        if (headers.containsHeader(HttpHeaders.AUTHORIZATION)) {
            return refuse(exchange, NOBODY, Outcome.TWO_CREDENTIALS);
        }
        return SignedCall.of(exchange.getRequest())
                .map(call -> verifier.refusal(call)
                        .map(outcome -> refuse(exchange, call.partner(), outcome))
                        .orElseGet(() -> verify(exchange, chain, call)))
                .orElseGet(() -> refuse(exchange, NOBODY, Outcome.SIGNATURE_INVALID));
    }

    /** The outcome is decided first, so that what fails behind this filter is none of its business. */
    private Mono<Void> verify(ServerWebExchange exchange, WebFilterChain chain, SignedCall call) {
        return Bodies.read(exchange.getRequest().getBody(), bodyLimit)
                .flatMap(body -> verifier.verify(call, body)
                        .map(outcome -> outcome == Outcome.VERIFIED
                                ? pass(exchange, chain, call, body)
                                : refuse(exchange, call.partner(), outcome)))
                .onErrorResume(DataBufferLimitException.class, tooLarge -> Mono.just(tooLarge(exchange)))
                .onErrorResume(DataAccessException.class, away -> Mono.just(storeIsAway(exchange, away)))
                .flatMap(next -> next);
    }

    private Mono<Void> pass(ServerWebExchange exchange, WebFilterChain chain, SignedCall call, byte[] body) {
        count(call.partner(), Outcome.VERIFIED);
        var caller = partners.find(call.partner()).orElseThrow().caller();
        var same = new KeptRequest(exchange.getRequest(), body);
        return chain.filter(exchange.mutate().request(same).build())
                .contextWrite(ReactiveSecurityContextHolder.withAuthentication(new CallerAuthentication(caller)));
    }

    private Mono<Void> refuse(ServerWebExchange exchange, String partner, Outcome outcome) {
        count(partner, outcome);
        return problems.write(outcome.problem(), exchange);
    }

    /** Only partners that there are get a line of their own: anyone can make names up. */
    private void count(String partner, Outcome outcome) {
        var known = partners.find(partner).isPresent() ? partner : NOBODY;
        meters.counter("linli.partner.calls", "partner", known, "outcome", outcome.slug())
                .increment();
    }

    private Mono<Void> tooLarge(ServerWebExchange exchange) {
        return problems.write(
                Problem.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "请求内容过大", "The body is larger than allowed"),
                exchange);
    }

    private Mono<Void> storeIsAway(ServerWebExchange exchange, DataAccessException away) {
        LOG.warn("a signed call cannot be checked: {}", away.getMessage());
        return problems.write(
                Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "service-unavailable",
                        "服务暂时不可用，请稍后再试",
                        "The service is unavailable for the moment; try again later"),
                exchange);
    }
}
