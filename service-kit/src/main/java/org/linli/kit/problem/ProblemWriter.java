package org.linli.kit.problem;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Puts a problem into the reader's language, and onto the wire where no controller advice reaches. */
public final class ProblemWriter {

    private static final String REQUEST_ID = "X-Request-Id";

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** The problem as RFC 9457 has it, with the trace id by which operators find the request. */
    ProblemDetail detail(Problem problem, ServerWebExchange exchange) {
        var detail = ProblemDetail.forStatusAndDetail(
                problem.status(),
                problem.detail().in(Languages.of(exchange.getRequest().getHeaders())));
        detail.setType(URI.create("urn:linli:problem:" + problem.slug()));
        detail.setTitle(problem.status().getReasonPhrase());
        detail.setProperty("traceId", traceId(exchange));
        if (!problem.errors().isEmpty()) {
            detail.setProperty("errors", problem.errors());
        }
        return detail;
    }

    /** The id by which operators find the request. */
    public static String traceId(ServerWebExchange exchange) {
        var given = exchange.getRequest().getHeaders().getFirst(REQUEST_ID);
        return given == null ? exchange.getRequest().getId() : given;
    }

    /** 401: no token, or one that is expired, foreign or broken. */
    public Mono<Void> unauthenticated(ServerWebExchange exchange, AuthenticationException why) {
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return write(
                Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated", "需要有效的访问令牌", "A valid access token is needed"),
                exchange);
    }

    /** 403: none of the caller's roles may do this. */
    public Mono<Void> forbidden(ServerWebExchange exchange, AccessDeniedException why) {
        return write(
                Problem.of(HttpStatus.FORBIDDEN, "forbidden", "您的角色无权执行此操作", "Your roles may not do this"), exchange);
    }

    /** Answers with the problem, from where no controller advice reaches. */
    public Mono<Void> write(Problem problem, ServerWebExchange exchange) {
        exchange.getResponse().setStatusCode(problem.status());
        return write(detail(problem, exchange), exchange);
    }

    Mono<Void> write(ProblemDetail detail, ServerWebExchange exchange) {
        var response = exchange.getResponse();
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        var body = json.writeValueAsBytes(detail);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }
}
