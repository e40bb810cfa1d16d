package org.linli.partymember.servicerecord;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.data.annotation.TypeAlias;

/**
 * Where a service record stands: submitted, then confirmed or disputed by the community, once and for all.
 * All instants are kept to the millisecond, which is what the store keeps.
 */
sealed interface RecordState {

    /** When it came into this state. */
    Instant at();

    /** Waits for the community's word. */
    @TypeAlias("submitted")
    record Submitted(Instant at) implements RecordState {
        public Submitted {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /**
     * The community has seen it done.
     *
     * @param by person id of who said so
     */
    @TypeAlias("confirmed")
    record Confirmed(String by, Instant at) implements RecordState {
        public Confirmed {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /**
     * The community says otherwise.
     *
     * @param by person id of who said so
     */
    @TypeAlias("disputed")
    record Disputed(String by, String reason, Instant at) implements RecordState {
        public Disputed {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** Its name on the wire. */
    default StateName name() {
        return switch (this) {
            case Submitted _ -> StateName.SUBMITTED;
            case Confirmed _ -> StateName.CONFIRMED;
            case Disputed _ -> StateName.DISPUTED;
        };
    }
}
