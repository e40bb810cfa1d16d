package org.linli.evaluation.title;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why a title is not given, or not taken. */
abstract sealed class TitleAwardRefused extends Refusal {

    private TitleAwardRefused(String message) {
        super(message);
    }

    /** Its state knows no such move. */
    static final class IllegalMove extends TitleAwardRefused {

        private final AwardState.Name from;

        IllegalMove(AwardState.Name from) {
            super("not from " + from);
            this.from = from;
        }
    }

    /** Nobody approves what they have proposed. */
    static final class SamePerson extends TitleAwardRefused {
        SamePerson() {
            super("same person");
        }
    }

    /** Every place of the period is taken. */
    static final class QuotaReached extends TitleAwardRefused {

        private final int quota;

        QuotaReached(int quota) {
            super("quota reached: " + quota);
            this.quota = quota;
        }
    }

    /** Nobody holds the same title of a period twice. */
    static final class HeldAlready extends TitleAwardRefused {
        HeldAlready() {
            super("held already");
        }
    }

    /** People are proposed by name, units by their id alone. */
    static final class NameOfAPersonOnly extends TitleAwardRefused {
        NameOfAPersonOnly() {
            super("a name is a person's");
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case IllegalMove move ->
                conflict("illegal-move", "授予当前为 " + move.from + "，不能这样处理", "Not from " + move.from);
            case SamePerson _ ->
                conflict("second-person-needed", "须由提名人以外的人批准", "Somebody who has not proposed it approves it");
            case QuotaReached reached ->
                conflict(
                        "quota-reached",
                        "本周期名额（" + reached.quota + "）已满",
                        "All " + reached.quota + " places of the period are taken");
            case HeldAlready _ -> conflict("title-held", "本周期已获得该称号", "They hold this title of the period already");
            case NameOfAPersonOnly _ ->
                Problem.malformed("name", "个人须填写姓名，单位不填", "is given of a person, and of a unit it is not");
        };
    }

    private static Problem conflict(String slug, String zh, String en) {
        return Problem.of(HttpStatus.CONFLICT, slug, zh, en);
    }
}
