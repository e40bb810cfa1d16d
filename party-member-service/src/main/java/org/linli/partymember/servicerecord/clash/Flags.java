package org.linli.partymember.servicerecord.clash;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that is held against a record.
 *
 * @param standing in one word, which lists ask for
 * @param list each other record once; of more than {@value #KEPT} the first ones
 */
public record Flags(Standing standing, List<Flag> list) {

    /** A record that clashes with so many others needs no further evidence. */
    static final int KEPT = 50;

    /** Whether anything is held against it. */
    public enum Standing {
        CLEAR,
        FLAGGED
    }

    public static Flags none() {
        return new Flags(Standing.CLEAR, List.of());
    }

    /** With one more; the very same if it is known already, or there are enough. */
    public Flags and(Flag flag) {
        if (list.size() >= KEPT || knows(flag)) {
            return this;
        }
        return new Flags(
                Standing.FLAGGED, Stream.concat(list.stream(), Stream.of(flag)).toList());
    }

    private boolean knows(Flag flag) {
        return list.stream().anyMatch(known -> known.recordId().equals(flag.recordId()));
    }
}
