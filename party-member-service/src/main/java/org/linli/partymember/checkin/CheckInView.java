package org.linli.partymember.checkin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;

/** The check-in that holds, as callers see it. */
public record CheckInView(DivisionCode communityCode, Instant at) {

    /** Nothing before the first check-in. */
    public static @Nullable CheckInView of(CheckIns checkIns) {
        return checkIns.current()
                .map(checkIn -> new CheckInView(checkIn.community(), checkIn.at()))
                .orElse(null);
    }
}
