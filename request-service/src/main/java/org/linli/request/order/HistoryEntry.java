package org.linli.request.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kit.identity.Role;

/**
 * One move in the life of an order. Entries are only ever added.
 *
 * @param actor who did it
 * @param role in which they did it
 * @param from where the order stood; null when it came into being
 * @param note the unit it was sent to, the answer, or the comment of the rating
 */
public record HistoryEntry(
        Instant at,
        String actor,
        Role role,
        Move move,
        @Nullable Stage from,
        Stage to,
        @Nullable String note) {}
