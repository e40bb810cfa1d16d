package org.linli.evaluation.honour;

import java.time.Instant;
import java.util.Locale;
import org.springframework.data.annotation.TypeAlias;

/** Where an item of the board stands. */
sealed interface HonourState {

    /** Everybody reads it, until it expires. */
    @TypeAlias("honour-shown")
    record Shown() implements HonourState {}

    /** Everybody reads it, until it expires, and that somebody has appealed. */
    @TypeAlias("honour-appealed")
    record Appealed(Appeal appeal) implements HonourState {}

    /** Its time is over. */
    @TypeAlias("honour-expired")
    record Expired() implements HonourState {}

    /** Nobody reads it any more: an appeal was upheld, or whoever answers for it has taken it back. */
    @TypeAlias("honour-taken-down")
    record TakenDown(String by, Instant at, String reason) implements HonourState {}

    /** What callers call it. */
    enum Name {
        SHOWN,
        APPEALED,
        EXPIRED,
        TAKEN_DOWN;

        String alias() {
            return "honour-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    default Name name() {
        return switch (this) {
            case Shown _ -> Name.SHOWN;
            case Appealed _ -> Name.APPEALED;
            case Expired _ -> Name.EXPIRED;
            case TakenDown _ -> Name.TAKEN_DOWN;
        };
    }
}
