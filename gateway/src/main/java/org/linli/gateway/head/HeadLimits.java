package org.linli.gateway.head;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Set;
import org.linli.gateway.Arrival;
import org.linli.gateway.problem.Refusal.AmbiguousHead;
import org.linli.gateway.problem.Refusal.HeadTooLarge;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import reactor.netty.http.server.HttpServerRequest;

/** Refuses heads that are too large, or that the next reader could read differently. Netty's own limits lie above these. */
@Component
@Order(4)
final class HeadLimits implements Arrival {

    private static final String CHUNKED = "chunked";

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private final int most;
    private final long size;
    private final long address;

    HeadLimits(HeadSettings settings) {
        this.most = settings.headers();
        this.size = settings.size().toBytes();
        this.address = settings.address().toBytes();
    }

    @Override
    public void arrive(ServerWebExchange exchange) {
        HttpServerRequest request = ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest());
        check(exchange.getRequest().getMethod());
        check(request.uri(), request.requestHeaders());
    }

    private static void check(HttpMethod method) {
        if (!METHODS.contains(method)) {
            throw new MethodNotAllowedException(method, METHODS);
        }
    }

    private void check(String uri, HttpHeaders headers) {
        if (uri.length() > address) {
            throw new HeadTooLarge(true);
        }
        if (headers.size() > most || sizeOf(headers) > size) {
            throw new HeadTooLarge(false);
        }
        if (headers.getAll(HttpHeaderNames.HOST).size() != 1 || isOddlyEncoded(headers) || Disguise.isIn(uri)) {
            throw new AmbiguousHead();
        }
    }

    private static long sizeOf(HttpHeaders headers) {
        var sum = 0L;
        for (var all = headers.iteratorCharSequence(); all.hasNext(); ) {
            var header = all.next();
            sum += header.getKey().length() + header.getValue().length();
        }
        return sum;
    }

    /** Whoever does not understand the same encoding sees the request end somewhere else. */
    private static boolean isOddlyEncoded(HttpHeaders headers) {
        var encodings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return !encodings.isEmpty()
                && (encodings.size() > 1
                        || !CHUNKED.equalsIgnoreCase(encodings.getFirst())
                        || headers.contains(HttpHeaderNames.CONTENT_LENGTH));
    }
}
