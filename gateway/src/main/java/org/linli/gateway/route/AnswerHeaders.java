package org.linli.gateway.route;

import java.util.List;
import org.linli.gateway.RequestIds;
import org.linli.gateway.head.SecurityHeaders;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Leaves to the gateway what it has already put on the answer, so that nothing stands there twice; how long an answer may
 * be kept the service knows better.
 */
@Component
final class AnswerHeaders implements HttpHeadersFilter, Ordered {

    private static final List<String> OF_NO_USE = List.of(
            "Server",
            "X-Powered-By",
            "X-XSS-Protection",
            "RateLimit-Limit",
            "RateLimit-Remaining",
            "RateLimit-Reset",
            RequestIds.HEADER);

    @Override
    public HttpHeaders filter(HttpHeaders headers, ServerWebExchange exchange) {
        OF_NO_USE.forEach(headers::remove);
        SecurityHeaders.ALWAYS.keySet().forEach(headers::remove);
        headers.remove(SecurityHeaders.HSTS);
        if (headers.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            exchange.getResponse().getHeaders().remove(HttpHeaders.CACHE_CONTROL);
        }
        return headers;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.RESPONSE;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
