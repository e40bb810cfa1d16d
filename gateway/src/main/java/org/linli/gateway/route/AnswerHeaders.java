package org.linli.gateway.route;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.linli.gateway.RequestIds;
import org.linli.gateway.head.SecurityHeaders;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the client gets to see: without what was meant for this hop alone, and without what the gateway has put on the answer
 * itself, so that nothing stands there twice; how long an answer may be kept the service knows better.
 */
@Component
final class AnswerHeaders implements HttpHeadersFilter {

    private static final List<String> LEFT_OUT = Stream.concat(
                    SecurityHeaders.ALWAYS.keySet().stream(),
                    Stream.of(
                            "Connection",
                            "Keep-Alive",
                            "Transfer-Encoding",
                            "Trailer",
                            "Upgrade",
                            "Proxy-Authenticate",
                            "Proxy-Connection",
                            "Server",
                            "X-Powered-By",
                            "X-XSS-Protection",
                            "RateLimit-Limit",
                            "RateLimit-Remaining",
                            "RateLimit-Reset",
                            SecurityHeaders.HSTS,
                            RequestIds.HEADER))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList();

    /** @param answered a copy of the service's, which may be changed */
    @Override
    public HttpHeaders filter(HttpHeaders answered, ServerWebExchange exchange) {
        for (var name : LEFT_OUT) {
            answered.remove(name);
        }
        if (answered.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            exchange.getResponse().getHeaders().remove(HttpHeaders.CACHE_CONTROL);
        }
        return answered;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.RESPONSE;
    }
}
