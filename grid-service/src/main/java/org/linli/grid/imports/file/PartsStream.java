package org.linli.grid.imports.file;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.LongFunction;

/** Parts one after the other, each fetched when it is needed, so that one of them at a time is in memory. */
final class PartsStream extends InputStream {

    private final LongFunction<Optional<byte[]>> parts;
    private byte[] part = new byte[0];
    private int position;
    private long next;

    /** @param parts by number, from 0; empty after the last */
    PartsStream(LongFunction<Optional<byte[]>> parts) {
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
        while (position == part.length) {
            var following = parts.apply(next);
            if (following.isEmpty()) {
                return true;
            }
            part = following.get();
            position = 0;
            next++;
        }
        return false;
    }
}
