package org.linli.grid.imports.row;

import org.linli.event.DivisionCode;

/**
 * On which line a code was seen first: a table without objects, since a file may hold a million codes. It takes 32 to 64
 * bytes a code.
 */
public final class SeenCodes {

    private static final int FIRST_SIZE = 1 << 12;
    /** Spreads codes, which come in runs, over the table (the golden ratio's bits). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] codes = new long[FIRST_SIZE]; // 0 where nothing is
    private long[] lines = new long[FIRST_SIZE];
    private int size;

    /** The line on which the code was seen before; 0 if it was not. From now on it was, on this line. */
    public long put(DivisionCode code, long line) {
        if (2 * size >= codes.length) {
            grow();
        }
        return put(key(code), line);
    }

    /** A digit in front, so that codes of different lengths differ. */
    private static long key(DivisionCode code) {
        return Long.parseLong("1" + code.value());
    }

    private long put(long key, long line) {
        var mask = codes.length - 1;
        var slot = (int) (key * SPREAD >>> 32) & mask;
        while (codes[slot] != 0 && codes[slot] != key) {
            slot = slot + 1 & mask;
        }
        if (codes[slot] == key) {
            return lines[slot];
        }
        codes[slot] = key;
        lines[slot] = line;
        size++;
        return 0;
    }

    private void grow() {
        var oldCodes = codes;
        var oldLines = lines;
        codes = new long[2 * oldCodes.length];
        lines = new long[codes.length];
        size = 0;
        for (var i = 0; i < oldCodes.length; i++) {
            if (oldCodes[i] != 0) {
                put(oldCodes[i], oldLines[i]);
            }
        }
    }
}
