package org.linli.photo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * An upload as decoders read it. Some take the end for an endless row of zeros, and a spoilt head can make them decode that for
 * hours; so whoever keeps asking for more is told that the picture is spoilt.
 */
final class UploadStream extends MemoryCacheImageInputStream {

    private static final int PATIENCE = 256;

    private int beyondTheEnd;

    UploadStream(byte[] upload) {
        super(new ByteArrayInputStream(upload));
    }

    @Override
    public int read() throws IOException {
        return counted(super.read());
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        return length == 0 ? 0 : counted(super.read(into, from, length));
    }

    private int counted(int read) throws IOException {
        if (read < 0 && ++beyondTheEnd > PATIENCE) {
            throw new IOException("cut short");
        }
        return read;
    }
}
