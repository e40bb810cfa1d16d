package org.linli.evaluation.rule.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.linli.evaluation.rule.InForce;

/** Who carries out a command, and when, to the millisecond. */
record EditionAct(String by, Instant at) {

    /** What is to change on a day is settled so many minutes before it begins: replicas' clocks differ by less. */
    static final int SETTLED_MINUTES_BEFORE = 60;

    EditionAct {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    boolean isEarlyEnoughFor(LocalDate day) {
        return at.plus(SETTLED_MINUTES_BEFORE, ChronoUnit.MINUTES).isBefore(InForce.startOf(day));
    }
}
