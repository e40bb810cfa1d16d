package org.linli.kit.idempotency;

import java.util.function.UnaryOperator;
import org.linli.kit.body.Bodies;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Mono;

/** A response that is remembered before it leaves, if what was asked for was carried out. A stream is not remembered. */
final class KeptResponse extends ServerHttpResponseDecorator {

    private final UnaryOperator<Mono<Answer>> remember;

    /** @param remember gives the answer that is to leave */
    KeptResponse(ServerHttpResponse response, UnaryOperator<Mono<Answer>> remember) {
        super(response);
        this.remember = remember;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        return mayBeKept() ? send(Bodies.read(body, Integer.MAX_VALUE)) : super.writeWith(body);
    }

    @Override
    public Mono<Void> setComplete() {
        return mayBeKept() && !isCommitted() ? send(Mono.just(new byte[0])) : super.setComplete();
    }

    private Mono<Void> send(Mono<byte[]> body) {
        return body.map(bytes -> Answer.of(this, bytes))
                .transform(remember)
                .flatMap(answer -> answer.sendBy(getDelegate()));
    }

    /** What was carried out, unless nobody may keep the answer: then a copy of the call is carried out, and audited, again. */
    private boolean mayBeKept() {
        var status = getStatusCode();
        var caching = getHeaders().getCacheControl();
        return (status == null || status.is2xxSuccessful()) && (caching == null || !caching.contains("no-store"));
    }
}
