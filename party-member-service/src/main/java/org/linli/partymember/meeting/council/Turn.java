package org.linli.partymember.meeting.council;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A unit's turn to take the chair of one meeting that has not taken place yet. The meeting is told of it afterwards; until then the
 * turn holds everything that it takes to convene it.
 *
 * @param by person id of who convened it
 * @param chair the unit whose turn it is
 * @param declined units that were asked before and declined
 * @param told whether the meeting knows of the chair
 */
public record Turn(
        String meetingId,
        Appointment appointment,
        String by,
        Instant convenedAt,
        String chair,
        List<String> declined,
        boolean told) {

    public Turn {
        declined = List.copyOf(declined);
    }

    Turn passedTo(String next) {
        var more = Stream.concat(declined.stream(), Stream.of(chair)).toList();
        return new Turn(meetingId, appointment, by, convenedAt, next, more, false);
    }

    Turn toldOf() {
        return new Turn(meetingId, appointment, by, convenedAt, chair, declined, true);
    }
}
