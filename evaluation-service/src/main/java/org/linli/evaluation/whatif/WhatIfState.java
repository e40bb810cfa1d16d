package org.linli.evaluation.whatif;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.whatif.trial.Summary;
import org.springframework.data.annotation.TypeAlias;

/** How far a what-if is. */
sealed interface WhatIfState {

    /** Waits for its turn. */
    @TypeAlias("what-if-waiting")
    record Waiting() implements WhatIfState {}

    /**
     * A replica is about it.
     *
     * @param run how many times it has been begun
     * @param read events that have been read
     * @param all events that there are to be read; 0 before it is known
     */
    @TypeAlias("what-if-running")
    record Running(int run, Instant since, long read, long all) implements WhatIfState {}

    /**
     * It has come to its end.
     *
     * @param run whose movers count
     */
    @TypeAlias("what-if-done")
    record Done(int run, Summary summary, Instant since, Instant at) implements WhatIfState {}

    /** It never comes to its end. */
    @TypeAlias("what-if-failed")
    record Failed(Reason reason, @Nullable String detail, Instant at) implements WhatIfState {}

    /** Nobody wants it any more. */
    @TypeAlias("what-if-cancelled")
    record Cancelled(String by, Instant at) implements WhatIfState {}

    /** Why one fails. */
    enum Reason {
        /** Begun too often. */
        GIVEN_UP,
        /** More subjects, caps and events than may be held in memory. */
        TOO_LARGE,
        /** The rules do not fit the events any more. */
        UNUSABLE_RULES
    }

    /** What callers call it. */
    enum Name {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    default Name name() {
        return switch (this) {
            case Waiting _ -> Name.WAITING;
            case Running _ -> Name.RUNNING;
            case Done _ -> Name.DONE;
            case Failed _ -> Name.FAILED;
            case Cancelled _ -> Name.CANCELLED;
        };
    }
}
