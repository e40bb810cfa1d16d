package org.linli.evaluation.honour;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Who carries out a command, and when, to the millisecond. */
record HonourAct(String by, Instant at) {

    HonourAct {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
