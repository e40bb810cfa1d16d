package org.linli.partymember.appointment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody held a position.
 *
 * @param until null while they hold it
 */
record Term(Instant from, @Nullable Instant until) {

    Term {
        from = from.truncatedTo(ChronoUnit.MILLIS);
        until = until == null ? null : until.truncatedTo(ChronoUnit.MILLIS);
    }
}
