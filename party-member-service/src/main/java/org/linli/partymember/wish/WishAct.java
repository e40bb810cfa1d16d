package org.linli.partymember.wish;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** When a command is carried out, to the millisecond, and the id of the event that tells of it. */
public record WishAct(UUID eventId, Instant at) {

    public WishAct {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
