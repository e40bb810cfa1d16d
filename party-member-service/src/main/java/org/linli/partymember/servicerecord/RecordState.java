package org.linli.partymember.servicerecord;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * Where a service record stands: running or submitted, then confirmed or disputed by the community; a dispute is settled,
 * and only a confirmed record scores. All instants are kept to the millisecond, which is what the store keeps.
 */
sealed interface RecordState {

    /** When it came into this state. */
    Instant at();

    /** It is being done. */
    @TypeAlias("running")
    record Running(Instant at) implements RecordState {
        public Running {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

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
     * @param confirmation the event that told so; unknown of what was confirmed long ago
     */
    @TypeAlias("confirmed")
    record Confirmed(String by, Instant at, @Nullable UUID confirmation) implements RecordState {
        public Confirmed {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /**
     * The community, or the street above it, says otherwise. It scores nothing until that is settled.
     *
     * @param by person id of who said so
     * @param above whether it was somebody above the community, who then settles it
     * @param confirmation the event that had confirmed it before, if it was
     * @param answer what the accused says to it
     */
    @TypeAlias("disputed")
    record Disputed(
            String by,
            String reason,
            Instant at,
            boolean above,
            @Nullable UUID confirmation,
            @Nullable Answer answer) implements RecordState {
        public Disputed {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }

        Disputed answered(Answer now) {
            return new Disputed(by, reason, at, above, confirmation, now);
        }
    }

    /**
     * The dispute was upheld: it never scores.
     *
     * @param by person id of who settled it
     */
    @TypeAlias("rejected")
    record Rejected(String by, String reason, Instant at) implements RecordState {
        public Rejected {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** What whoever did it says to a dispute. */
    record Answer(String by, String text, Instant at) {
        public Answer {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** Its name on the wire. */
    default StateName name() {
        return switch (this) {
            case Running _ -> StateName.RUNNING;
            case Submitted _ -> StateName.SUBMITTED;
            case Confirmed _ -> StateName.CONFIRMED;
            case Disputed _ -> StateName.DISPUTED;
            case Rejected _ -> StateName.REJECTED;
        };
    }
}
