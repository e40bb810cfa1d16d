package org.linli.kit.partner;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/** A request whose body has been read once already. */
final class ReadBody extends ServerHttpRequestDecorator {

    private final DataBufferFactory buffers;
    private final byte[] body;

    ReadBody(ServerHttpRequest request, DataBufferFactory buffers, byte[] body) {
        super(request);
        this.buffers = buffers;
        this.body = body;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return body.length == 0 ? Flux.empty() : Flux.defer(() -> Flux.just(buffers.wrap(body)));
    }
}
