package org.linli.kit.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.event.MalformedCode;
import org.linli.kit.problem.Problem.FieldError;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** The problems of input that never reached a rule. */
final class BadInput {

    private static final Text MALFORMED = new Text("请求格式有误", "The request is malformed");
    private static final Text TOO_LONG = new Text("文字过长", "A text is longer than allowed");

    private BadInput() {}

    static Problem malformedCode(MalformedCode malformed) {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "malformed-code",
                "区划代码应为 6、9、12、15 或 18 位数字：" + malformed.code(),
                "A division code is 6, 9, 12, 15 or 18 digits, not: " + malformed.code());
    }

    static Problem invalid(WebExchangeBindException invalid) {
        var errors = invalid.getFieldErrors().stream()
                .map(error -> new FieldError(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
        return !errors.isEmpty() && invalid.getFieldErrors().stream().allMatch(BadInput::isTooLong)
                ? new Problem(HttpStatus.BAD_REQUEST, "text-too-long", TOO_LONG, errors)
                : new Problem(HttpStatus.BAD_REQUEST, "malformed-request", MALFORMED, errors);
    }

    /** Of a {@code @Size}, whose arguments are the message, the most and the least. */
    private static boolean isTooLong(org.springframework.validation.FieldError error) {
        return "Size".equals(error.getCode())
                && error.getRejectedValue() instanceof CharSequence text
                && error.getArguments() instanceof Object[] arguments
                && arguments[1] instanceof Integer most
                && text.length() > most;
    }

    static Problem unreadable(JacksonException unreadable) {
        var errors = unreadable instanceof DatabindException e
                ? List.of(new FieldError(path(e), unreadable.getOriginalMessage()))
                : List.<FieldError>of();
        return new Problem(HttpStatus.BAD_REQUEST, "malformed-request", MALFORMED, errors);
    }

    private static String path(DatabindException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    static Problem tooLarge() {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "请求内容过大", "The body is larger than allowed");
    }

    /** What Spring refuses; its own words name our classes, and are in one language. */
    static Problem bySpring(ResponseStatusException failure) {
        return failure instanceof ServerWebInputException input
                ? new Problem(HttpStatus.BAD_REQUEST, "malformed-request", MALFORMED, errors(input))
                : byStatus(HttpStatus.valueOf(failure.getStatusCode().value()));
    }

    private static List<FieldError> errors(ServerWebInputException input) {
        if (input instanceof MissingRequestValueException missing) {
            return List.of(new FieldError(missing.getName(), "is missing"));
        }
        return Optional.ofNullable(input.getMethodParameter())
                .map(parameter -> new FieldError(nameOf(parameter), reason(parameter)))
                .stream()
                .toList();
    }

    private static String nameOf(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class)
                ? "body"
                : Objects.requireNonNullElse(parameter.getParameterName(), "");
    }

    private static String reason(MethodParameter parameter) {
        var type = parameter.nestedIfOptional().getNestedParameterType();
        return type.isEnum()
                ? "is one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Object::toString)
                                .collect(Collectors.joining(", "))
                : "cannot be read";
    }

    private static Problem byStatus(HttpStatus status) {
        var slug = status == HttpStatus.BAD_REQUEST
                ? "malformed-request"
                : status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Problem(status, slug, text(status), List.of());
    }

    private static Text text(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> MALFORMED;
            case NOT_FOUND -> new Text("没有这个地址", "There is no such address");
            case METHOD_NOT_ALLOWED -> new Text("不支持此方法", "Not a method of this address");
            case NOT_ACCEPTABLE -> new Text("只提供 application/json", "Only application/json is given here");
            case UNSUPPORTED_MEDIA_TYPE -> new Text("内容类型不对", "Not a media type that is read here");
            default -> new Text(status.getReasonPhrase(), status.getReasonPhrase());
        };
    }
}
