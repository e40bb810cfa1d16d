package org.linli.grid.imports.file;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Passes a body on to the store while it arrives: never more than some parts of it are in memory. */
@Component
public class Upload {

    private static final int PART = 256 * 1024;

    private final FileParts parts;
    private final UploadLimits limits;

    Upload(FileParts parts, UploadLimits limits) {
        this.parts = parts;
        this.limits = limits;
    }

    /**
     * Stores a file; of one that does not arrive whole, or cannot be taken, nothing stays.
     *
     * @param file its id
     */
    public Mono<FileFacts> take(String file, FileFormat format, Flux<DataBuffer> body) {
        return Mono.defer(() -> {
            var inspection = Inspection.of(format, limits.maxRows());
            return parts.begin(file)
                    .then(store(file, body.map(Upload::bytes).doOnNext(inspection::see)))
                    .then(Mono.fromSupplier(inspection::facts))
                    .onErrorResume(failure -> parts.remove(file).then(Mono.error(failure)))
                    .doOnCancel(() -> parts.removeParts(file).subscribe());
        });
    }

    private Mono<Void> store(String file, Flux<byte[]> pieces) {
        var received = new AtomicLong();
        var inPart = new AtomicLong();
        return pieces.doOnNext(piece -> requireRoom(received.addAndGet(piece.length)))
                .bufferUntil(piece -> inPart.addAndGet(piece.length) >= PART && inPart.getAndSet(0) > 0)
                .index()
                // what is being written when the body breaks off is written to its end, and then removed with the rest
                .concatMapDelayError(part -> parts.add(file, part.getT1(), joined(part.getT2())), 1)
                .then();
    }

    private void requireRoom(long received) {
        if (received > limits.maxBody().toBytes()) {
            throw new DataBufferLimitException("a file is at most " + limits.maxBody());
        }
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static byte[] joined(List<byte[]> pieces) {
        var joined = new ByteArrayOutputStream(PART * 2);
        pieces.forEach(joined::writeBytes);
        return joined.toByteArray();
    }
}
