package org.linli.kit.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.linli.event.MalformedCode;
import org.linli.kit.problem.Problem.FieldError;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ResponseStatusException;
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

    static Problem byStatus(ResponseStatusException failure) {
        var status = HttpStatus.valueOf(failure.getStatusCode().value());
        var slug = status == HttpStatus.BAD_REQUEST
                ? "malformed-request"
                : status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var reason = failure.getReason() == null ? status.getReasonPhrase() : failure.getReason();
        return Problem.of(status, slug, reason, reason);
    }
}
