package org.linli.partymember.meeting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What goes out to those who are invited, as calendars tell a new one from an old one.
 *
 * @param convenedAt of the first
 * @param sequence 0 at first, one more with every change that concerns them
 * @param at of the latest
 */
public record Invitation(Instant convenedAt, int sequence, Instant at) {

    public Invitation {
        convenedAt = convenedAt.truncatedTo(ChronoUnit.MILLIS);
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    Invitation again(Instant now) {
        return new Invitation(convenedAt, sequence + 1, now);
    }
}
