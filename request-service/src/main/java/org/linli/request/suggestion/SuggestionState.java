package org.linli.request.suggestion;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/** Where a suggestion stands. */
sealed interface SuggestionState {

    /** Fit to be looked into. */
    @TypeAlias("suggestion-screened")
    record Screened() implements SuggestionState {}

    @TypeAlias("suggestion-decided")
    record Decided(Instant at, boolean adopted, String text) implements SuggestionState {}

    /** Everybody can read it, in words that name nobody. */
    @TypeAlias("suggestion-published")
    record Published(Instant decidedAt, boolean adopted, String text, Instant at, String title, String words)
            implements SuggestionState {}

    default Name name() {
        return switch (this) {
            case Screened _ -> Name.SCREENED;
            case Decided(var _, var adopted, var _) -> adopted ? Name.ADOPTED : Name.NOT_ADOPTED;
            case Published _ -> Name.PUBLISHED;
        };
    }

    /** Names of the states. */
    enum Name {
        SCREENED,
        ADOPTED,
        NOT_ADOPTED,
        PUBLISHED
    }
}
