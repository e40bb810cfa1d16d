package org.linli.grid.imports.file;

import java.util.Arrays;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Bodies that arrive in pieces. */
public final class Uploads {

    private static final int PIECE = 100;

    private Uploads() {}

    public static Mono<FileFacts> take(FileParts parts, String id, FileFormat format, byte[] file) {
        return new Upload(parts, new UploadLimits(DataSize.ofKilobytes(100), 1_000)).take(id, format, pieces(file));
    }

    static Flux<DataBuffer> pieces(byte[] file) {
        return Flux.range(0, Math.ceilDiv(file.length, PIECE))
                .map(i -> Arrays.copyOfRange(file, i * PIECE, Math.min((i + 1) * PIECE, file.length)))
                .map(DefaultDataBufferFactory.sharedInstance::wrap);
    }
}
