package org.linli.evaluation.rule.edition;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** Where an edition stands. */
sealed interface EditionState {

    /**
     * It is being written.
     *
     * @param returned why it was given back; null if it was not
     */
    @TypeAlias("edition-drafted")
    record Drafted(@Nullable String returned) implements EditionState {}

    /** It waits for a second person. */
    @TypeAlias("edition-submitted")
    record Submitted(String by, Instant at) implements EditionState {}

    /** It scores from its first day on. */
    @TypeAlias("edition-approved")
    record Approved(String by, Instant at) implements EditionState {}

    /**
     * It scores until the end of a day, or never has.
     *
     * @param lastDay {@code yyyy-MM-dd} (Asia/Shanghai); null if it was ended before it began
     */
    @TypeAlias("edition-retired")
    record Retired(
            String by, Instant at, String reason, @Nullable String lastDay) implements EditionState {}

    /** What callers call it. */
    enum Name {
        DRAFTED,
        SUBMITTED,
        APPROVED,
        RETIRED;

        String alias() {
            return "edition-" + name().toLowerCase(Locale.ROOT);
        }
    }

    default Name name() {
        return switch (this) {
            case Drafted _ -> Name.DRAFTED;
            case Submitted _ -> Name.SUBMITTED;
            case Approved _ -> Name.APPROVED;
            case Retired _ -> Name.RETIRED;
        };
    }
}
