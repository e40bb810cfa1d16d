package org.linli.partymember.project;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** When a command is carried out, to the millisecond, and the id of the event that tells of it. */
record ProjectAct(UUID eventId, Instant at) {

    ProjectAct {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
