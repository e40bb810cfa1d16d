package org.linli.partymember.meeting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.data.annotation.TypeAlias;

/** Where a meeting stands. All instants are kept to the millisecond, which is what the store keeps. */
public sealed interface MeetingState {

    /** Names of the states, as callers have them. */
    enum Name {
        CONVENED,
        IN_SESSION,
        CLOSED,
        CANCELLED;

        /** The name under which the state is stored. */
        String alias() {
            return "meeting-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** It is still to come. */
    @TypeAlias("meeting-convened")
    record Convened() implements MeetingState {}

    /** Enough have come. */
    @TypeAlias("meeting-in-session")
    record InSession(Instant openedAt) implements MeetingState {
        public InSession {
            openedAt = openedAt.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /**
     * It is over.
     *
     * @param by person id of who wrote the minutes
     */
    @TypeAlias("meeting-closed")
    record Closed(Instant openedAt, Instant at, String by, String minutes) implements MeetingState {
        public Closed {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** It does not take place. */
    @TypeAlias("meeting-cancelled")
    record Cancelled(Instant at, String by, String reason) implements MeetingState {
        public Cancelled {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** Its name on the wire. */
    default Name name() {
        return switch (this) {
            case Convened _ -> Name.CONVENED;
            case InSession _ -> Name.IN_SESSION;
            case Closed _ -> Name.CLOSED;
            case Cancelled _ -> Name.CANCELLED;
        };
    }
}
