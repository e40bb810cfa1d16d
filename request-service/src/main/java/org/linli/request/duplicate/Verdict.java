package org.linli.request.duplicate;

import java.time.Instant;
import java.util.Locale;
import org.springframework.data.annotation.TypeAlias;

/** What came of a proposal. */
public sealed interface Verdict {

    /** Somebody has to decide. */
    @TypeAlias("verdict-pending")
    record Pending() implements Verdict {}

    /** They are the same; the order has been merged. */
    @TypeAlias("verdict-accepted")
    record Accepted(String by, Instant at) implements Verdict {}

    /** They are not. */
    @TypeAlias("verdict-rejected")
    record Rejected(String by, String reason, Instant at) implements Verdict {}

    /** The order has moved on so far that it makes no difference any more. */
    @TypeAlias("verdict-lapsed")
    record Lapsed(Instant at) implements Verdict {}

    /** The name that the API and the store's filters use. */
    enum Name {
        PENDING,
        ACCEPTED,
        REJECTED,
        LAPSED;

        String alias() {
            return "verdict-" + name().toLowerCase(Locale.ROOT);
        }
    }

    default Name name() {
        return switch (this) {
            case Pending _ -> Name.PENDING;
            case Accepted _ -> Name.ACCEPTED;
            case Rejected _ -> Name.REJECTED;
            case Lapsed _ -> Name.LAPSED;
        };
    }
}
