package org.linli.evaluation.appraisal;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** What cannot be done with an appraisal. */
abstract sealed class AppraisalRefused extends Refusal {

    private AppraisalRefused(String message) {
        super(message);
    }

    /** Its state, or the time, knows no such move. */
    static final class IllegalMove extends AppraisalRefused {

        private final AppraisalState.Name from;

        IllegalMove(AppraisalState.Name from) {
            super("not from " + from);
            this.from = from;
        }
    }

    /** Nothing is told of the ballots before all of them are counted. */
    static final class NotCounted extends AppraisalRefused {
        NotCounted() {
            super("not counted");
        }
    }

    /** Nobody could vote on it like this. */
    static final class Malformed extends AppraisalRefused {

        private final String field;
        private final String zh;
        private final String en;

        Malformed(String field, String zh, String en) {
            super(field + " " + en);
            this.field = field;
            this.zh = zh;
            this.en = en;
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case IllegalMove move ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "illegal-move",
                        "评议当前为 " + move.from + "，不能这样处理",
                        "The appraisal is " + move.from + " and does not allow this");
            case NotCounted _ ->
                Problem.of(HttpStatus.CONFLICT, "not-counted", "尚未计票", "The ballots are not counted, or never will be");
            case Malformed malformed -> Problem.malformed(malformed.field, malformed.zh, malformed.en);
        };
    }
}
