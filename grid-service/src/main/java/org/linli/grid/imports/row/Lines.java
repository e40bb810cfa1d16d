package org.linli.grid.imports.row;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a file of any size, however long they are. They are told apart as bytes: in UTF-8 and GBK line ends are part of no
 * other character.
 */
final class Lines {

    /** A code, a level, a parent and a name of a hundred characters take less than a quarter of it. */
    static final int LONGEST = 4_096;

    private final InputStream file;
    private final Charset encoding;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(LONGEST);
    private long number;
    private boolean afterReturn;

    Lines(InputStream file, Charset encoding) {
        this.file = new BufferedInputStream(file, 64 * 1024);
        this.encoding = encoding;
    }

    /** The next one, without its end; null after the last. */
    @Nullable
    Line next() {
        try {
            return read();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private @Nullable Line read() throws IOException {
        line.reset();
        var length = 0L;
        for (var one = first(); one >= 0; one = file.read()) {
            if (one == '\n' || one == '\r') {
                afterReturn = one == '\r';
                return whole(length);
            }
            length++;
            if (length <= LONGEST) {
                line.write(one);
            }
        }
        return length == 0 ? null : whole(length);
    }

    /** A return and a line feed together are one end. */
    private int first() throws IOException {
        var one = file.read();
        var isSecondHalf = one == '\n' && afterReturn;
        afterReturn = false;
        return isSecondHalf ? file.read() : one;
    }

    private Line whole(long length) {
        number++;
        return new Line(number, line.toString(encoding), length <= LONGEST);
    }
}
