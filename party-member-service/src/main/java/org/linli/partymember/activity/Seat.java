package org.linli.partymember.activity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.linli.event.InvolvementEvent.Participant;

/**
 * Somebody who has signed up, with a seat or waiting for one.
 *
 * @param wrongCodes how often they gave a code that was not right
 * @param attendance null until they are there
 */
public record Seat(
        Participant who,
        Instant since,
        int wrongCodes,
        @Nullable Attendance attendance) {

    public Seat {
        since = since.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * That somebody was there.
     *
     * @param byHand whether staff said so
     * @param metres from the activity's point; null if one of the two is not known
     * @param flagged whether the place is not known or too far off, where it matters
     */
    public record Attendance(
            Instant at, boolean byHand, @Nullable Integer metres, boolean flagged) {

        public Attendance {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    boolean isOf(String personId) {
        return who.personId().equals(personId);
    }

    Seat guessedWrong() {
        return new Seat(who, since, wrongCodes + 1, attendance);
    }

    Seat there(Attendance seen) {
        return new Seat(who, since, wrongCodes, seen);
    }
}
