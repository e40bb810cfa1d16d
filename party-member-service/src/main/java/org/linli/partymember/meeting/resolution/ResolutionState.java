package org.linli.partymember.meeting.resolution;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** Where a resolution stands. All instants are kept to the millisecond. */
sealed interface ResolutionState {

    /** Names of the states, as callers have them. */
    enum Name {
        OPEN,
        REPORTED,
        VERIFIED;

        /** The name under which the state is stored. */
        String alias() {
            return "resolution-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The unit is at it.
     *
     * @param returnedFor why it was sent back, if it was
     */
    @TypeAlias("resolution-open")
    record Open(@Nullable String returnedFor) implements ResolutionState {}

    /** The unit says that it is done. */
    @TypeAlias("resolution-reported")
    record Reported(String text, String by, Instant at) implements ResolutionState {
        public Reported {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** Somebody has seen that it is done. */
    @TypeAlias("resolution-verified")
    record Verified(String text, Instant reportedAt, String by, Instant at) implements ResolutionState {
        public Verified {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** Its name on the wire. */
    default Name name() {
        return switch (this) {
            case Open _ -> Name.OPEN;
            case Reported _ -> Name.REPORTED;
            case Verified _ -> Name.VERIFIED;
        };
    }
}
