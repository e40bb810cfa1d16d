package org.linli.gateway.problem;

import java.time.Duration;
import org.linli.gateway.problem.Refusal.AmbiguousHead;
import org.linli.gateway.problem.Refusal.BadToken;
import org.linli.gateway.problem.Refusal.BodyCutShort;
import org.linli.gateway.problem.Refusal.BodyTooLarge;
import org.linli.gateway.problem.Refusal.BodyTooSlow;
import org.linli.gateway.problem.Refusal.ForeignOrigin;
import org.linli.gateway.problem.Refusal.HeadTooLarge;
import org.linli.gateway.problem.Refusal.NoToken;
import org.linli.gateway.problem.Refusal.ServiceAway;
import org.linli.gateway.problem.Refusal.ServiceBusy;
import org.linli.gateway.problem.Refusal.ServiceSlow;
import org.linli.gateway.problem.Refusal.TooManyRequests;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;

/** Which failure is which problem. */
final class Problems {

    private static final Duration CALL_OVER = Duration.ofSeconds(1);

    private Problems() {}

    static Problem of(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> of(refusal);
            case MethodNotAllowedException refused -> methodNotAllowed(refused);
            case ResponseStatusException refused -> byStatus(refused);
            default -> internal();
        };
    }

    private static Problem of(Refusal refusal) {
        return switch (refusal) {
            case ServiceAway away -> away(away.service(), away.retryAfter());
            case ServiceSlow slow -> slow(slow.service());
            case BodyTooLarge large -> tooLarge(large.limit());
            case BodyTooSlow _ -> tooSlow();
            case ServiceBusy busy -> away(busy.service(), CALL_OVER);
            case BodyCutShort _, AmbiguousHead _ -> malformed();
            case HeadTooLarge large -> large.address() ? addressTooLong() : headersTooLarge();
            case TooManyRequests many -> tooMany(many.limit(), many.retryAfter());
            case NoToken _ -> unauthenticated("Bearer");
            case BadToken _ -> unauthenticated("Bearer error=\"invalid_token\"");
            case ForeignOrigin _ -> foreignOrigin();
        };
    }

    private static Problem away(String service, Duration retryAfter) {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "service-unavailable",
                        service + " 暂时不可用，请稍后再试",
                        service + " is unavailable for the moment; try again later")
                .by(service)
                .with(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
    }

    private static Problem slow(String service) {
        return Problem.of(
                        HttpStatus.GATEWAY_TIMEOUT,
                        "gateway-timeout",
                        service + " 未能及时答复",
                        service + " did not answer in time")
                .by(service);
    }

    // The connection stays open: netty throws away what is still to come, and the caller gets to read the answer.
    private static Problem tooLarge(long limit) {
        return Problem.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                "请求体超过上限 " + limit + " 字节",
                "The body is larger than " + limit + " bytes");
    }

    // The rest of the body may never come, so the connection cannot be used again.
    private static Problem tooSlow() {
        return Problem.of(HttpStatus.REQUEST_TIMEOUT, "request-timeout", "请求体未能及时送达", "The body did not arrive in time")
                .with(HttpHeaders.CONNECTION, "close");
    }

    private static Problem tooMany(long limit, long retryAfter) {
        return Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-requests",
                        "请求过于频繁：每个时间窗口上限 " + limit + " 次，请在 " + retryAfter + " 秒后再试",
                        "Too many requests: " + limit + " are allowed in a window; try again in " + retryAfter + " s")
                .with(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter));
    }

    private static Problem headersTooLarge() {
        return Problem.of(
                HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                "headers-too-large",
                "请求头过多或过长",
                "There are too many headers, or they are too long");
    }

    private static Problem addressTooLong() {
        return Problem.of(HttpStatus.URI_TOO_LONG, "address-too-long", "请求地址过长", "The address is too long");
    }

    private static Problem foreignOrigin() {
        return Problem.of(
                HttpStatus.FORBIDDEN, "forbidden", "不允许来自此来源的跨域请求", "Pages of this origin may not send requests");
    }

    private static Problem unauthenticated(String challenge) {
        return Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated", "需要有效的访问令牌", "A valid access token is needed")
                .with(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }

    private static Problem methodNotAllowed(MethodNotAllowedException refused) {
        var problem = Problem.of(
                HttpStatus.METHOD_NOT_ALLOWED,
                "method-not-allowed",
                "不支持此方法：" + refused.getHttpMethod(),
                "Method not allowed: " + refused.getHttpMethod());
        var allowed = refused.getHeaders().getFirst(HttpHeaders.ALLOW);
        return allowed == null ? problem : problem.with(HttpHeaders.ALLOW, allowed);
    }

    private static Problem byStatus(ResponseStatusException refused) {
        if (refused.getStatusCode().equals(HttpStatus.NOT_FOUND)) {
            return Problem.of(HttpStatus.NOT_FOUND, "not-found", "没有这个地址", "There is no such address");
        }
        return refused.getStatusCode().is4xxClientError() ? malformed() : internal();
    }

    private static Problem malformed() {
        return Problem.of(HttpStatus.BAD_REQUEST, "malformed-request", "请求无法解读", "The request cannot be understood");
    }

    private static Problem internal() {
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "系统内部错误", "An internal fault");
    }
}
