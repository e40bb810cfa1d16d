package org.linli.partymember.cultivation.publicity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.data.annotation.TypeAlias;

/** Where a piece about a role model stands. All instants are kept to the millisecond. */
sealed interface RoleModelState {

    /** Names of the states, as callers have them. */
    enum Name {
        DRAFT,
        PUBLISHED,
        WITHDRAWN;

        /** The name under which the state is stored. */
        String alias() {
            return "role-model-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Nobody but those who write it sees it. */
    @TypeAlias("role-model-draft")
    record Draft() implements RoleModelState {}

    /** Everybody reads it. */
    @TypeAlias("role-model-published")
    record Published(String by, Instant at) implements RoleModelState {
        public Published {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** Nobody reads it any more. */
    @TypeAlias("role-model-withdrawn")
    record Withdrawn(String by, Instant at) implements RoleModelState {
        public Withdrawn {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    default Name name() {
        return switch (this) {
            case Draft _ -> Name.DRAFT;
            case Published _ -> Name.PUBLISHED;
            case Withdrawn _ -> Name.WITHDRAWN;
        };
    }
}
