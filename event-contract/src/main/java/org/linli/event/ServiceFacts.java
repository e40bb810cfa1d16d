package org.linli.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a service whatever becomes of its record, sent along with each of its events.
 *
 * @param memberId who did it; absent if it was the unit as such
 * @param unitId the unit, or the member's unit at the time
 * @param minutes how long it took, 1 or more
 */
public record ServiceFacts(
        @Nullable String memberId,
        String unitId,
        DivisionCode community,
        String category,
        int minutes,
        Instant startedAt) {}
