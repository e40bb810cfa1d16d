package org.linli.request.course;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kit.identity.Role;

/**
 * One deed in the life of an order. Entries are only ever added.
 *
 * @param actor who did it; {@link #CLOCK} if time did
 * @param role in which they did it; null if time did
 * @param from where the order stood; null when it came into being
 */
public record HistoryEntry(
        Instant at,
        String actor,
        @Nullable Role role,
        Deed deed,
        @Nullable Stage from,
        Stage to) {

    /** The actor of what nobody does: warnings, escalations, the end of a suspension. */
    public static final String CLOCK = "clock";

    public Move move() {
        return deed.move();
    }
}
