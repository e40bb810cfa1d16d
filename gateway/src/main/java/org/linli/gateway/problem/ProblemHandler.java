package org.linli.gateway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micrometer.core.instrument.MeterRegistry;
import org.linli.gateway.RequestIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers whatever no service has answered. */
@Component
@Order(-2) // before Spring's own handlers, which write another form
final class ProblemHandler implements ErrorWebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final JsonMapper json;
    private final MeterRegistry meters;

    ProblemHandler(JsonMapper json, MeterRegistry meters) {
        this.json = json;
        this.meters = meters;
    }

    private record Body(
            String type,
            String title,
            int status,
            String detail,
            String traceId,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String service) {}

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        var problem = Problems.of(failure);
        record(problem, exchange, failure);
        return write(problem, exchange);
    }

    private void record(Problem problem, ServerWebExchange exchange, Throwable failure) {
        meters.counter("linli.gateway.problems", "slug", problem.slug(), "service", problem.service())
                .increment();
        if (problem.status().is5xxServerError() && !(failure instanceof Refusal)) {
            LOG.error("{} {}", RequestIds.of(exchange), exchange.getRequest().getPath(), failure);
        }
    }

    private Mono<Void> write(Problem problem, ServerWebExchange exchange) {
        var response = exchange.getResponse();
        response.setStatusCode(problem.status());
        response.getHeaders().putAll(problem.headers());
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        var bytes = json.writeValueAsBytes(body(problem, exchange));
        response.getHeaders().setContentLength(bytes.length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(bytes)));
    }

    private static Body body(Problem problem, ServerWebExchange exchange) {
        var languages = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        return new Body(
                "urn:linli:problem:" + problem.slug(),
                problem.status().getReasonPhrase(),
                problem.status().value(),
                problem.detail(languages == null ? "zh" : languages),
                RequestIds.of(exchange),
                problem.service());
    }
}
