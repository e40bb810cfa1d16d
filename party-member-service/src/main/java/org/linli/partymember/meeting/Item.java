package org.linli.partymember.meeting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Something on the agenda.
 *
 * @param number within the meeting, from 1
 * @param orderId the stuck order that it is about, if it is about one
 * @param vote null if nobody has voted on it
 * @param solution of a problem; null while it is not solved
 */
public record Item(
        int number,
        Kind kind,
        String text,
        @Nullable String orderId,
        @Nullable Vote vote,
        @Nullable Solution solution) {

    /** What kinds there are. */
    public enum Kind {
        /** To be talked about. */
        TOPIC,
        /** To be solved. */
        PROBLEM
    }

    /** How and when a problem was solved. */
    public record Solution(String text, String by, Instant at) {
        public Solution {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    Item voted(Vote now) {
        return new Item(number, kind, text, orderId, now, solution);
    }

    Item solved(Solution by) {
        return new Item(number, kind, text, orderId, vote, by);
    }

    boolean isProblem() {
        return kind == Kind.PROBLEM;
    }
}
