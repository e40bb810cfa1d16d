package org.linli.evaluation.anomaly;

import java.time.Instant;
import java.util.Locale;
import org.springframework.data.annotation.TypeAlias;

/** What people have said of an anomaly. */
sealed interface AnomalyState {

    /** Nobody has looked yet. */
    @TypeAlias("anomaly-open")
    record Open() implements AnomalyState {}

    /** It has an explanation. */
    @TypeAlias("anomaly-cleared")
    record Cleared(String by, Instant at, String reason) implements AnomalyState {}

    /** Something is wrong; what is to be done about it people do. */
    @TypeAlias("anomaly-confirmed")
    record Confirmed(String by, Instant at, String reason) implements AnomalyState {}

    /** What callers call it. */
    enum Name {
        OPEN,
        CLEARED,
        CONFIRMED;

        String alias() {
            return "anomaly-" + name().toLowerCase(Locale.ROOT);
        }
    }

    default Name name() {
        return switch (this) {
            case Open _ -> Name.OPEN;
            case Cleared _ -> Name.CLEARED;
            case Confirmed _ -> Name.CONFIRMED;
        };
    }
}
