package org.linli.evaluation.grant;

import java.time.Instant;
import java.util.Locale;
import org.springframework.data.annotation.TypeAlias;

/** Where a grant round stands. */
sealed interface GrantState {

    /** It waits for a second person. */
    @TypeAlias("grant-drafted")
    record Drafted() implements GrantState {}

    /** The units get it. */
    @TypeAlias("grant-approved")
    record Approved(String by, Instant at) implements GrantState {}

    /** Nobody gets anything. */
    @TypeAlias("grant-cancelled")
    record Cancelled(String by, Instant at, String reason) implements GrantState {}

    /** What callers call it. */
    enum Name {
        DRAFTED,
        APPROVED,
        CANCELLED;

        String alias() {
            return "grant-" + name().toLowerCase(Locale.ROOT);
        }
    }

    default Name name() {
        return switch (this) {
            case Drafted _ -> Name.DRAFTED;
            case Approved _ -> Name.APPROVED;
            case Cancelled _ -> Name.CANCELLED;
        };
    }
}
