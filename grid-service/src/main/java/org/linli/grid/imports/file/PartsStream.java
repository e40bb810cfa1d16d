package org.linli.grid.imports.file;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Parts one after the other, each fetched when it is needed, so that one of them at a time is in memory. A file that ends too
 * early is no shorter file: somebody has finished with it and removed it.
 */
final class PartsStream extends InputStream {

    private final LongFunction<Optional<byte[]>> parts;
    private long left;
    private byte[] part = new byte[0];
    private int position;
    private long next;

    /**
     * @param size of all of it
     * @param parts by number, from 0; empty after the last
     */
    PartsStream(long size, LongFunction<Optional<byte[]>> parts) {
        this.left = size;
        this.parts = parts;
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : part[position++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        var count = Math.min(length, part.length - position);
        System.arraycopy(part, position, into, offset, count);
        position += count;
        return count;
    }

    private boolean isAtEnd() {
        while (position == part.length && left > 0) {
            part = parts.apply(next).orElseThrow(() -> new IllegalStateException("the file is no longer there"));
            position = 0;
            left -= part.length;
            next++;
        }
        return position == part.length;
    }
}
