package org.linli.kit.problem;

import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** What a filter refuses leaves as the same problem as from a controller, whose advice does not reach there. */
final class FilterProblems implements WebExceptionHandler, Ordered {

    /** Before Spring Boot's own, which is at -1. */
    private static final int ORDER = -2;

    private final ProblemAdvice advice;
    private final ProblemWriter writer;

    FilterProblems(ProblemAdvice advice, ProblemWriter writer) {
        this.advice = advice;
        this.writer = writer;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        return switch (failure) {
            case Refusal refusal -> write(advice.refused(refusal, exchange), exchange);
            case DataBufferLimitException tooLarge -> write(advice.tooLarge(tooLarge, exchange), exchange);
            case DataAccessResourceFailureException away -> write(advice.storeIsAway(away, exchange), exchange);
            default -> Mono.error(failure);
        };
    }

    private Mono<Void> write(ResponseEntity<ProblemDetail> answer, ServerWebExchange exchange) {
        var response = exchange.getResponse();
        response.setStatusCode(answer.getStatusCode());
        response.getHeaders().putAll(answer.getHeaders());
        var problem = answer.getBody();
        return problem == null ? response.setComplete() : writer.write(problem, exchange);
    }
}
