package org.linli.evaluation.grant;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** What cannot be done with a grant round. */
abstract sealed class GrantRefused extends Refusal {

    private GrantRefused(String message) {
        super(message);
    }

    /** There is nobody to share it among. */
    static final class NobodyScored extends GrantRefused {
        NobodyScored() {
            super("nobody scored");
        }
    }

    /** Nobody approves what they have drafted. */
    static final class SamePerson extends GrantRefused {
        SamePerson() {
            super("same person");
        }
    }

    /** A board or an assessment is named, and not both. */
    static final class OneBasis extends GrantRefused {
        OneBasis() {
            super("one basis");
        }
    }

    /** The division has no such assessment, or it is not published. */
    static final class NoAssessment extends GrantRefused {
        NoAssessment() {
            super("no assessment");
        }
    }

    /** Its state knows no such move. */
    static final class IllegalMove extends GrantRefused {

        private final GrantState.Name from;

        IllegalMove(GrantState.Name from) {
            super("not from " + from);
            this.from = from;
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case NobodyScored _ ->
                Problem.of(HttpStatus.CONFLICT, "nobody-scored", "该周期没有得分的单位，无法分配", "No unit scored in the period");
            case OneBasis _ ->
                Problem.malformed("period", "period 与 assessmentId 须且只能填一个", "Either period or assessmentId is given");
            case NoAssessment _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "not-published",
                        "该区划没有这份已公布的评价",
                        "The division has no such published assessment");
            case SamePerson _ ->
                Problem.of(HttpStatus.CONFLICT, "second-person-needed", "须由起草人之外的人批准", "A second person approves it");
            case IllegalMove move ->
                Problem.of(
                        HttpStatus.CONFLICT, "illegal-move", "当前为 " + move.from + "，不能这样处理", "Not from " + move.from);
        };
    }
}
