package org.linli.partymember.member;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.linli.event.DivisionCode;

/**
 * A unit whose roster a member was on.
 *
 * @param until when they went to the next
 */
public record FormerUnit(String unitId, DivisionCode unitDivision, Instant until) {

    /** Nobody changes employers more often; of those who do, the oldest is forgotten. */
    static final int KEPT = 50;

    public FormerUnit {
        until = until.truncatedTo(ChronoUnit.MILLIS);
    }
}
