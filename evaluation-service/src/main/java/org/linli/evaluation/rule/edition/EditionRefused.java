package org.linli.evaluation.rule.edition;

import java.time.LocalDate;
import java.util.List;
import org.linli.evaluation.rule.BadRuleSet;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Problem.FieldError;
import org.linli.kit.problem.Refusal;
import org.linli.kit.problem.Text;
import org.springframework.http.HttpStatus;

/** What cannot be done with a rule set. */
abstract sealed class EditionRefused extends Refusal {

    private EditionRefused(String message) {
        super(message);
    }

    /** Its state knows no such move. */
    static final class IllegalMove extends EditionRefused {

        private final EditionState.Name from;

        IllegalMove(EditionState.Name from) {
            super("not from " + from);
            this.from = from;
        }
    }

    /** Nobody approves what they have written or submitted. */
    static final class SamePerson extends EditionRefused {
        SamePerson() {
            super("same person");
        }
    }

    /** Events of that day may have been scored already. */
    static final class TooLate extends EditionRefused {

        private final LocalDate day;

        TooLate(LocalDate day) {
            super("too late for " + day);
            this.day = day;
        }
    }

    /** Another edition of the division begins on the same day. */
    static final class DayTaken extends EditionRefused {
        DayTaken() {
            super("day taken");
        }
    }

    /** A rule that does not fit the events, or costs too much. */
    static final class Unusable extends EditionRefused {

        private final BadRuleSet bad;

        Unusable(BadRuleSet bad) {
            super(String.valueOf(bad.getMessage()));
            this.bad = bad;
        }
    }

    /** Grids have no rules of their own. */
    static final class NoRulesThere extends EditionRefused {
        NoRulesThere() {
            super("below a community");
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case IllegalMove move ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "illegal-move",
                        "规则当前状态为 " + move.from + "，不能进行此操作",
                        "The rule set is " + move.from + " and does not allow this");
            case SamePerson _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "second-person-needed",
                        "须由起草人、提交人以外的人批准",
                        "Somebody who has neither written nor submitted it approves it");
            case TooLate late ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "too-late-for-day",
                        "须在 " + late.day + " 开始前 " + EditionAct.SETTLED_MINUTES_BEFORE + " 分钟完成",
                        "It is to be settled %d minutes before %s begins"
                                .formatted(EditionAct.SETTLED_MINUTES_BEFORE, late.day));
            case DayTaken _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "day-taken",
                        "该区域已有同日生效的规则",
                        "Another rule set of this division begins on the same day");
            case Unusable unusable ->
                new Problem(
                        HttpStatus.BAD_REQUEST,
                        "unusable-rule",
                        new Text("规则不能使用：" + unusable.getMessage(), "Not usable: " + unusable.getMessage()),
                        List.of(new FieldError(unusable.bad.where(), unusable.bad.reason())));
            case NoRulesThere _ ->
                Problem.malformed("divisionCode", "应为区县、街道或社区", "is a district, a street or a community");
        };
    }
}
