package org.linli.request.photo;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.codec.multipart.PartEventHttpMessageReader;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** The file of a form, read as it comes, without a file of our own in between. */
final class PhotoForm {

    private static final String NAME = "photo";
    private static final int MOST_PARTS = 8;
    private static final ResolvableType PARTS = ResolvableType.forClass(PartEvent.class);

    private PhotoForm() {}

    /** @param limit in bytes */
    static Mono<byte[]> photoIn(ServerHttpRequest request, int limit) {
        return Mono.defer(() -> {
            var files = new AtomicInteger();
            return reader().read(PARTS, request, Map.of())
                    .map(event -> contentOf(event, files))
                    .reduceWith(ByteArrayOutputStream::new, (whole, part) -> joined(whole, part, limit))
                    .onErrorMap(DecodingException.class, malformed -> new PhotoRefused.OnePhoto())
                    .filter(ignored -> files.get() == 1)
                    .map(ByteArrayOutputStream::toByteArray)
                    .switchIfEmpty(Mono.error(PhotoRefused.OnePhoto::new));
        });
    }

    private static PartEventHttpMessageReader reader() {
        var reader = new PartEventHttpMessageReader();
        reader.setMaxParts(MOST_PARTS);
        return reader;
    }

    /** Nothing of the other parts. */
    private static byte[] contentOf(PartEvent event, AtomicInteger files) {
        var content = event.content();
        var wanted = event instanceof FilePartEvent && event.name().equals(NAME);
        var bytes = new byte[wanted ? content.readableByteCount() : 0];
        content.read(bytes);
        DataBufferUtils.release(content);
        if (wanted && event.isLast()) {
            files.incrementAndGet();
        }
        return bytes;
    }

    private static ByteArrayOutputStream joined(ByteArrayOutputStream whole, byte[] part, int limit) {
        if (whole.size() + part.length > limit) {
            throw new DataBufferLimitException("a photo of more than " + limit + " bytes");
        }
        whole.writeBytes(part);
        return whole;
    }
}
