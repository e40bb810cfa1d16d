package org.linli.standalone.suite;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds any of many texts in any bytes, in one pass. */
final class Needles {

    private static final int HEAD = 4;

    private final Map<Integer, List<byte[]>> byHead = new HashMap<>();
    private final boolean[] maybe = new boolean[1 << 16];

    /** @param texts of four bytes or more in UTF-8 */
    Needles(Collection<String> texts) {
        for (var text : texts) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            var head = 0;
            for (var i = 0; i < HEAD; i++) {
                head = head << 8 | bytes[i] & 0xff;
            }
            byHead.computeIfAbsent(head, ignored -> new ArrayList<>()).add(bytes);
            maybe[slot(head)] = true;
        }
    }

    private static int slot(int head) {
        return head * 0x9E3779B1 >>> 16;
    }

    Set<String> in(byte[] bytes) {
        var found = new TreeSet<String>();
        var head = 0;
        for (var i = 0; i < bytes.length; i++) {
            head = head << 8 | bytes[i] & 0xff;
            if (maybe[slot(head)] && i >= HEAD - 1) {
                var at = i - HEAD + 1;
                byHead.getOrDefault(head, List.of()).stream()
                        .filter(needle -> isAt(needle, bytes, at))
                        .forEach(needle -> found.add(new String(needle, StandardCharsets.UTF_8)));
            }
        }
        return found;
    }

    private static boolean isAt(byte[] needle, byte[] bytes, int at) {
        return at + needle.length <= bytes.length
                && Arrays.equals(needle, 0, needle.length, bytes, at, at + needle.length);
    }
}
