package org.linli.evaluation.title;

import java.time.Instant;
import java.util.Locale;
import org.springframework.data.annotation.TypeAlias;

/** Where an award stands. Those that end in -ing are on their way to what follows, and get there by themselves. */
sealed interface AwardState {

    /** Somebody is proposed. */
    @TypeAlias("award-nominated")
    record Nominated() implements AwardState {}

    /**
     * A second person has said yes; a place is being taken.
     *
     * @param place its name on the roll of holders
     */
    @TypeAlias("award-awarding")
    record Awarding(String by, Instant at, String place) implements AwardState {}

    /** They hold the title. */
    @TypeAlias("award-awarded")
    record Awarded(String by, Instant at, String place) implements AwardState {}

    /** They do not get it. */
    @TypeAlias("award-rejected")
    record Rejected(String by, Instant at, String reason) implements AwardState {}

    /** It is taken from them; their place is being given up. */
    @TypeAlias("award-revoking")
    record Revoking(String by, Instant at, String reason, String place) implements AwardState {}

    /** It was taken from them. */
    @TypeAlias("award-revoked")
    record Revoked(String by, Instant at, String reason) implements AwardState {}

    /** What callers call it. */
    enum Name {
        NOMINATED,
        AWARDING,
        AWARDED,
        REJECTED,
        REVOKING,
        REVOKED;

        String alias() {
            return "award-" + name().toLowerCase(Locale.ROOT);
        }
    }

    default Name name() {
        return switch (this) {
            case Nominated _ -> Name.NOMINATED;
            case Awarding _ -> Name.AWARDING;
            case Awarded _ -> Name.AWARDED;
            case Rejected _ -> Name.REJECTED;
            case Revoking _ -> Name.REVOKING;
            case Revoked _ -> Name.REVOKED;
        };
    }
}
