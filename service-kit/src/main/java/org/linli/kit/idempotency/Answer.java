package org.linli.kit.idempotency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/** What a call was answered with, as far as it is given again. */
record Answer(int status, Map<String, String> headers, byte[] body) {

    private static final List<String> KEPT = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG, HttpHeaders.LOCATION);

    static Answer of(ServerHttpResponse response, byte[] body) {
        var status = response.getStatusCode();
        var headers = new LinkedHashMap<String, String>();
        for (var name : KEPT) {
            if (response.getHeaders().getFirst(name) instanceof String value) {
                headers.put(name, value);
            }
        }
        return new Answer(status == null ? 200 : status.value(), headers, body);
    }

    Mono<Void> sendBy(ServerHttpResponse response) {
        response.setStatusCode(HttpStatusCode.valueOf(status));
        headers.forEach(response.getHeaders()::set);
        response.getHeaders().setContentLength(body.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }
}
