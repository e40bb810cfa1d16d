package org.linli.request.whistle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units going out together (联合执法).
 *
 * @param number within the whistle, from 1
 * @param at when they meet
 * @param place where, 1 to 200 characters
 * @param unitIds who is to take part; units that the whistle called
 * @param purpose up to 2,000 characters
 * @param result what came of it; null until it is on record
 */
public record JointTask(
        int number,
        Instant at,
        String place,
        List<String> unitIds,
        @Nullable String purpose,
        @Nullable Result result) {

    public JointTask {
        unitIds = List.copyOf(unitIds);
    }

    /**
     * @param attended who took part, a part of those who were to
     * @param findings up to 2,000 characters
     */
    public record Result(
            Instant recordedAt, String recordedBy, List<String> attended, String findings, Outcome outcome) {

        public Result {
            attended = List.copyOf(attended);
        }

        boolean says(Result other) {
            return attended.equals(other.attended) && findings.equals(other.findings) && outcome == other.outcome;
        }
    }

    /** How a task ended. */
    public enum Outcome {
        /** 未发现问题. */
        NOTHING_FOUND,
        /** 当场整改. */
        CORRECTED,
        /** 立案查处. */
        PENALISED,
        /** 需继续跟进. */
        TO_BE_FOLLOWED_UP
    }

    JointTask ended(Result how) {
        return new JointTask(number, at, place, unitIds, purpose, how);
    }
}
