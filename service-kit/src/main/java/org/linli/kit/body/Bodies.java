package org.linli.kit.body;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Mono;

/** Bodies read as a whole. */
public final class Bodies {

    private Bodies() {}

    /** All of it; {@link org.springframework.core.io.buffer.DataBufferLimitException} if that is more than the limit, in bytes. */
    public static Mono<byte[]> read(Publisher<? extends DataBuffer> body, int limit) {
        return DataBufferUtils.join(body, limit).map(Bodies::bytes).defaultIfEmpty(new byte[0]);
    }

    private static byte[] bytes(DataBuffer joined) {
        var bytes = new byte[joined.readableByteCount()];
        joined.read(bytes);
        DataBufferUtils.release(joined);
        return bytes;
    }
}
