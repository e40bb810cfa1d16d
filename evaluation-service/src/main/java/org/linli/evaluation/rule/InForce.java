package org.linli.evaluation.rule;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.points.Period;
import org.linli.event.DivisionCode;

/**
 * Where a rule set scores, and how long.
 *
 * @param division code of a district, street or community; empty for everywhere
 * @param until the first moment that it no longer scores; null if only a later edition ends it
 */
public record InForce(String division, @Nullable Instant until) {

    static InForce everywhere() {
        return new InForce("", null);
    }

    boolean covers(DivisionCode code) {
        return code.value().startsWith(division);
    }

    boolean at(Instant moment) {
        return until == null || moment.isBefore(until);
    }

    /** The first moment of a day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Period.ZONE).toInstant();
    }
}
