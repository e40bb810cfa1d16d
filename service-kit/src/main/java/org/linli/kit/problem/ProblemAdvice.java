package org.linli.kit.problem;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.event.MalformedCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.core.JacksonException;

/** Turns whatever a request ends in into one problem; a service's own refusals arrive as {@link Refusal}. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final ProblemWriter writer;

    ProblemAdvice(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, ServerWebExchange exchange) {
        return answer(refusal.problem(), exchange);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformed(MalformedCode malformed, ServerWebExchange exchange) {
        return answer(BadInput.malformedCode(malformed), exchange);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(WebExchangeBindException invalid, ServerWebExchange exchange) {
        return answer(BadInput.invalid(invalid), exchange);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refusedBySpring(ResponseStatusException failure, ServerWebExchange exchange) {
        var root = NestedExceptionUtils.getMostSpecificCause(failure);
        if (root instanceof MalformedCode malformed) {
            return answer(BadInput.malformedCode(malformed), exchange);
        }
        if (root instanceof DataBufferLimitException) {
            return answer(BadInput.tooLarge(), exchange);
        }
        return answer(
                unreadable(failure).map(BadInput::unreadable).orElseGet(() -> BadInput.bySpring(failure)), exchange);
    }

    /** The reader's own complaint, which names the field; what caused it lies deeper. */
    private static Optional<JacksonException> unreadable(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(JacksonException.class::isInstance)
                .map(JacksonException.class::cast)
                .findFirst();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(DataBufferLimitException tooLarge, ServerWebExchange exchange) {
        return answer(BadInput.tooLarge(), exchange);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> isTaken(DuplicateKeyException taken, ServerWebExchange exchange) {
        return answer(Problem.of(HttpStatus.CONFLICT, "conflict", "该数据已存在", "Such a thing is there already"), exchange);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> storeIsAway(DataAccessResourceFailureException away, ServerWebExchange exchange) {
        LOG.warn("store is away: {}", away.getMessage());
        var problem = Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "service-unavailable",
                "服务暂时不可用，请稍后再试",
                "The service is unavailable for the moment; try again later");
        return answer(problem, exchange);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(RuntimeException fault, ServerWebExchange exchange) {
        LOG.error(
                "{} {}",
                exchange.getRequest().getMethod(),
                exchange.getRequest().getPath(),
                fault);
        return answer(
                Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "系统内部错误", "An internal fault"), exchange);
    }

    private ResponseEntity<ProblemDetail> answer(Problem problem, ServerWebExchange exchange) {
        var answer = ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.body(writer.detail(problem, exchange));
    }
}
