package org.linli.gateway.route;

import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.gateway.RequestIds;
import org.linli.gateway.head.SecurityHeaders;
import org.springframework.http.HttpHeaders;

/**
 * What the client gets to see: without what was meant for this hop alone, and without what the gateway has put on the answer
 * itself, so that nothing stands there twice; how long an answer may be kept the service knows better.
 */
final class AnswerHeaders {

    private static final Set<String> LEFT_OUT = Stream.concat(
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
            .collect(Collectors.toUnmodifiableSet());

    private AnswerHeaders() {}

    static void write(io.netty.handler.codec.http.HttpHeaders answered, HttpHeaders passed) {
        if (answered.contains(HttpHeaderNames.CACHE_CONTROL)) {
            passed.remove(HttpHeaders.CACHE_CONTROL);
        }
        for (var all = answered.iteratorAsString(); all.hasNext(); ) {
            var header = all.next();
            if (!LEFT_OUT.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                passed.add(header.getKey(), header.getValue());
            }
        }
    }
}
