package org.linli.evaluation.assessment;

import java.util.List;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Problem.FieldError;
import org.linli.kit.problem.Refusal;
import org.linli.kit.problem.Text;
import org.springframework.http.HttpStatus;

/** What cannot be done with a formula or an assessment. */
abstract sealed class AssessmentRefused extends Refusal {

    private AssessmentRefused(String message) {
        super(message);
    }

    /** A term that cannot be worked out. */
    static final class BadFormula extends AssessmentRefused {

        private final String term;
        private final String reason;

        BadFormula(String term, String reason) {
            super(term + ": " + reason);
            this.term = term;
            this.reason = reason;
        }
    }

    /** Nobody approves or publishes what they have drafted. */
    static final class SamePerson extends AssessmentRefused {
        SamePerson() {
            super("same person");
        }
    }

    /** Its state knows no such move. */
    static final class IllegalMove extends AssessmentRefused {

        private final String from;

        IllegalMove(Enum<?> from) {
            super("not from " + from);
            this.from = from.name();
        }
    }

    /** No formula of the division is in force from the period's first month on. */
    static final class NoFormula extends AssessmentRefused {
        NoFormula() {
            super("no formula in force");
        }
    }

    /** Nobody did anything, or too many did. */
    static final class NotSoMany extends AssessmentRefused {
        NotSoMany(int units) {
            super(units + " units");
        }
    }

    /** The period is not over. */
    static final class NotOver extends AssessmentRefused {
        NotOver() {
            super("period not over");
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case BadFormula bad ->
                new Problem(
                        HttpStatus.BAD_REQUEST,
                        "unusable-formula",
                        new Text("评价公式无法计算", "The formula cannot be worked out"),
                        List.of(new FieldError(bad.term, bad.reason)));
            case SamePerson _ ->
                Problem.of(HttpStatus.CONFLICT, "second-person-needed", "须由起草人之外的人批准", "A second person approves it");
            case IllegalMove move ->
                Problem.of(
                        HttpStatus.CONFLICT, "illegal-move", "当前为 " + move.from + "，不能这样处理", "Not from " + move.from);
            case NoFormula _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "no-formula",
                        "该区划在此周期没有生效的评价公式",
                        "No formula of this division is in force in the period");
            case NotSoMany _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "no-units-to-assess",
                        "该周期没有可评价的单位，或超过 " + Assessment.MOST_UNITS + " 个",
                        "No unit has figures in the period, or more than " + Assessment.MOST_UNITS + " have");
            case NotOver _ ->
                Problem.of(HttpStatus.CONFLICT, "period-not-over", "评价周期尚未结束", "The period is not over yet");
        };
    }
}
