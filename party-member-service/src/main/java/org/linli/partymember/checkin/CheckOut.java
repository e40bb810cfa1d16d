package org.linli.partymember.checkin;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The end of a check-in.
 *
 * @param at to the millisecond, which is what the store keeps
 */
public record CheckOut(Instant at, String reason) {

    public CheckOut {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
