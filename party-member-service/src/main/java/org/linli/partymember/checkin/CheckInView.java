package org.linli.partymember.checkin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;

/**
 * The check-in that holds, as callers see it.
 *
 * @param offline whether it was made without a network and told of later
 */
public record CheckInView(DivisionCode communityCode, Instant at, boolean offline) {

    /** Nothing before the first check-in, nor after a check-out. */
    public static @Nullable CheckInView of(CheckIns checkIns) {
        return checkIns.current()
                .map(checkIn -> new CheckInView(checkIn.community(), checkIn.at(), checkIn.isOffline()))
                .orElse(null);
    }
}
