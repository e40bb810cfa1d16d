package org.linli.evaluation.title;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Who carries out a command, and when, to the millisecond. */
record AwardAct(String by, Instant at) {

    /** So long the one who began has to finish, before the clock does. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    AwardAct {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    Instant dueAt() {
        return at.plus(PATIENCE);
    }
}
