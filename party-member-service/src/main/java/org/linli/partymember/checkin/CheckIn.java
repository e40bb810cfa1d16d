package org.linli.partymember.checkin;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.linli.event.DivisionCode;

/**
 * One check-in.
 *
 * @param at to the millisecond, which is what the store keeps
 */
public record CheckIn(DivisionCode community, Instant at) {

    public CheckIn {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
