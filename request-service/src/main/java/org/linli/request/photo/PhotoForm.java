package org.linli.request.photo;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.kit.body.Bodies;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
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
            var content = reader().read(PARTS, request, Map.of())
                    .concatMap(event ->
                            event instanceof FilePartEvent && event.name().equals(NAME)
                                    ? content(event, files)
                                    : passedOver(event))
                    .onErrorMap(DecodingException.class, malformed -> new PhotoRefused.OnePhoto());
            return Bodies.read(content, limit)
                    .filter(ignored -> files.get() == 1)
                    .switchIfEmpty(Mono.error(PhotoRefused.OnePhoto::new));
        });
    }

    private static PartEventHttpMessageReader reader() {
        var reader = new PartEventHttpMessageReader();
        reader.setMaxParts(MOST_PARTS);
        return reader;
    }

    private static Mono<DataBuffer> content(PartEvent event, AtomicInteger files) {
        if (event.isLast()) {
            files.incrementAndGet();
        }
        return Mono.just(event.content());
    }

    private static Mono<DataBuffer> passedOver(PartEvent event) {
        DataBufferUtils.release(event.content());
        return Mono.empty();
    }
}
