package org.linli.evaluation.appraisal;

import java.time.Instant;
import java.util.Locale;
import org.linli.evaluation.appraisal.tally.Outcome;
import org.springframework.data.annotation.TypeAlias;

/** How far an appraisal has got. */
sealed interface AppraisalState {

    /** It waits for its opening. */
    @TypeAlias("appraisal-drafted")
    record Drafted() implements AppraisalState {}

    /** Votes are taken until it closes. */
    @TypeAlias("appraisal-open")
    record Open() implements AppraisalState {}

    /** It is counted. */
    @TypeAlias("appraisal-closed")
    record Closed(Instant at, Outcome outcome) implements AppraisalState {}

    /** Too few have voted: nothing of it is counted but how many. */
    @TypeAlias("appraisal-invalid")
    record Invalid(Instant at, Outcome outcome) implements AppraisalState {}

    /** Called off before it closed. */
    @TypeAlias("appraisal-cancelled")
    record Cancelled(Instant at, String by, String reason) implements AppraisalState {}

    /** What callers call it. */
    enum Name {
        DRAFTED,
        OPEN,
        CLOSED,
        INVALID,
        CANCELLED;

        String alias() {
            return "appraisal-" + name().toLowerCase(Locale.ROOT);
        }
    }

    default Name name() {
        return switch (this) {
            case Drafted _ -> Name.DRAFTED;
            case Open _ -> Name.OPEN;
            case Closed _ -> Name.CLOSED;
            case Invalid _ -> Name.INVALID;
            case Cancelled _ -> Name.CANCELLED;
        };
    }
}
