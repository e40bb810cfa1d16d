package org.linli.photo;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.kit.body.Bodies;
import org.linli.kit.body.KeptRequest;
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
    private static final int AROUND = 64 * 1024; // what a form has around its file
    private static final ResolvableType PARTS = ResolvableType.forClass(PartEvent.class);

    private PhotoForm() {}

    /**
     * Read as a whole first: the reader of parts does not like to be stopped in their midst.
     *
     * @param limit in bytes
     */
    static Mono<byte[]> photoIn(ServerHttpRequest request, int limit) {
        return Bodies.read(request.getBody(), limit + AROUND)
                .flatMap(body -> photoIn(new KeptRequest(request, body)))
                .doOnNext(photo -> {
                    if (photo.length > limit) {
                        throw new DataBufferLimitException("a photo of more than " + limit + " bytes");
                    }
                });
    }

    private static Mono<byte[]> photoIn(KeptRequest request) {
        var files = new AtomicInteger();
        return reader().read(PARTS, request, Map.of())
                .map(event -> contentOf(event, files))
                .collect(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes)
                .onErrorMap(DecodingException.class, malformed -> new PhotoRefused.OnePhoto())
                .filter(ignored -> files.get() == 1)
                .map(ByteArrayOutputStream::toByteArray)
                .switchIfEmpty(Mono.error(PhotoRefused.OnePhoto::new));
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
}
