package org.linli.request.open311;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.util.Locale;
import java.util.function.Function;
import org.linli.event.MalformedCode;
import org.linli.kit.problem.Languages;
import org.linli.kit.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Paths of GeoReport v2, and how answers and refusals are written there. */
@Configuration(proxyBeanMethods = false)
class Open311Routes {

    static final String ROOT = "/open311/v2";

    private static final Logger LOG = LoggerFactory.getLogger(Open311Routes.class);
    private static final String FORM = ".{format:json|xml}";

    @Bean
    RouterFunction<ServerResponse> open311(Open311Handler handler) {
        return route().path(
                        ROOT,
                        paths -> paths.GET("/discovery" + FORM, told(handler::discovery))
                                .GET("/services" + FORM, told(handler::services))
                                .GET("/services/{code}" + FORM, told(handler::service))
                                .GET("/requests" + FORM, told(handler::requests))
                                .GET("/requests/{id}" + FORM, told(handler::request))
                                .GET("/tokens/{token}" + FORM, told(handler::token))
                                .POST(
                                        "/requests" + FORM,
                                        RequestPredicates.contentType(MediaType.APPLICATION_FORM_URLENCODED),
                                        request -> answered(request, HttpStatus.CREATED, handler::submit)))
                .build();
    }

    private static HandlerFunction<ServerResponse> told(Function<ServerRequest, Mono<Sheet>> what) {
        return request -> answered(request, HttpStatus.OK, what);
    }

    private static Mono<ServerResponse> answered(
            ServerRequest request, HttpStatus status, Function<ServerRequest, Mono<Sheet>> what) {
        var form = Form.valueOf(request.pathVariable("format").toUpperCase(Locale.ROOT));
        return Mono.defer(() -> what.apply(request))
                .flatMap(sheet -> written(status, form, form.write(sheet)))
                .onErrorResume(failure -> refused(request, form, failure));
    }

    private static Mono<ServerResponse> written(HttpStatus status, Form form, String text) {
        return ServerResponse.status(status).contentType(form.mediaType()).bodyValue(text);
    }

    private static Mono<ServerResponse> refused(ServerRequest request, Form form, Throwable failure) {
        var languages = Languages.of(request.headers().asHttpHeaders());
        return switch (failure) {
            case Refusal refusal -> {
                var problem = refusal.problem();
                yield error(problem.status(), form, problem.detail().in(languages));
            }
            case MalformedCode malformed -> error(HttpStatus.BAD_REQUEST, form, malformed.code());
            case DataBufferLimitException large -> error(HttpStatus.CONTENT_TOO_LARGE, form, "body too large");
            case ResponseStatusException other ->
                error(HttpStatus.valueOf(other.getStatusCode().value()), form, "malformed request");
            case DataAccessResourceFailureException away -> {
                LOG.warn("store is away: {}", away.getMessage());
                yield error(HttpStatus.SERVICE_UNAVAILABLE, form, "unavailable for the moment; try again later");
            }
            default -> {
                LOG.error("{} {}", request.method(), request.requestPath().value(), failure);
                yield error(HttpStatus.INTERNAL_SERVER_ERROR, form, "internal fault");
            }
        };
    }

    private static Mono<ServerResponse> error(HttpStatus status, Form form, String text) {
        return written(status, form, form.error(status.value(), text));
    }
}
