package org.linli.partymember.cultivation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** Where a candidate stands. All instants are kept to the millisecond. */
sealed interface CandidateState {

    /** Names of the states, as callers have them. */
    enum Name {
        LISTED,
        PAIRED,
        PIONEER,
        DROPPED;

        /** The name under which the state is stored. */
        String alias() {
            return "candidate-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** On the list. */
    @TypeAlias("candidate-listed")
    record Listed() implements CandidateState {}

    /** A mentor takes care of them. */
    @TypeAlias("candidate-paired")
    record Paired(String mentorId, Instant since) implements CandidateState {
        public Paired {
            since = since.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** They meet the standard. */
    @TypeAlias("candidate-pioneer")
    record Pioneer(String mentorId, String by, Instant at) implements CandidateState {
        public Pioneer {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** Off the list. */
    @TypeAlias("candidate-dropped")
    record Dropped(String reason, Instant at) implements CandidateState {
        public Dropped {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    default Name name() {
        return switch (this) {
            case Listed _ -> Name.LISTED;
            case Paired _ -> Name.PAIRED;
            case Pioneer _ -> Name.PIONEER;
            case Dropped _ -> Name.DROPPED;
        };
    }

    /** Who takes care of them, or did. */
    default @Nullable String mentor() {
        return switch (this) {
            case Paired(var mentor, var _) -> mentor;
            case Pioneer(var mentor, var _, var _) -> mentor;
            case Listed _, Dropped _ -> null;
        };
    }
}
