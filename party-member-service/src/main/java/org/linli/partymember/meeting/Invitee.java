package org.linli.partymember.meeting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.partymember.meeting.council.Seat;

/**
 * A seat that is invited.
 *
 * @param repliedAt null before it has replied
 * @param present whether it is there
 */
public record Invitee(Seat seat, Reply reply, @Nullable Instant repliedAt, boolean present) {

    /** What came back. */
    public enum Reply {
        NONE,
        ACCEPTED,
        DECLINED
    }

    static Invitee of(Seat seat) {
        return new Invitee(seat, Reply.NONE, null, false);
    }

    Invitee replied(Reply said, Instant at) {
        return new Invitee(seat, said, at.truncatedTo(ChronoUnit.MILLIS), present);
    }

    Invitee there(Set<Seat> those) {
        return new Invitee(seat, reply, repliedAt, those.contains(seat));
    }
}
