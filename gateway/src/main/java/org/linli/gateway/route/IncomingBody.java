package org.linli.gateway.route;

import org.linli.gateway.problem.Refusal;
import org.linli.gateway.problem.Refusal.BodyCutShort;
import org.linli.gateway.problem.Refusal.BodyTooLarge;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/** A request whose body is counted while it passes. */
final class IncomingBody extends ServerHttpRequestDecorator {

    private final long limit;
    private long received; // one body has one reader
    private volatile boolean arrived;

    IncomingBody(ServerHttpRequest request, long limit) {
        super(request);
        this.limit = limit;
    }

    /** Whether the caller has sent it all. */
    boolean arrived() {
        return arrived;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return super.getBody()
                .map(this::counted)
                .doOnComplete(() -> arrived = true)
                .onErrorMap(failure -> failure instanceof Refusal ? failure : new BodyCutShort());
    }

    private DataBuffer counted(DataBuffer part) {
        received += part.readableByteCount();
        if (received > limit) {
            DataBufferUtils.release(part);
            throw new BodyTooLarge(limit);
        }
        return part;
    }
}
