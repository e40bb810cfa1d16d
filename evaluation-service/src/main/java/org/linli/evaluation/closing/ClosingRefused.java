package org.linli.evaluation.closing;

import org.linli.evaluation.points.Period;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why a period cannot be closed. */
abstract sealed class ClosingRefused extends Refusal {

    private ClosingRefused(String message) {
        super(message);
    }

    /** Districts close their periods, and nobody else. */
    static final class NoDistrict extends ClosingRefused {
        NoDistrict() {
            super("no district");
        }
    }

    /** Something may still happen in it. */
    static final class NotOver extends ClosingRefused {

        private final Period period;

        NotOver(Period period) {
            super("not over: " + period.value());
            this.period = period;
        }
    }

    /** Somebody else has closed it. */
    static final class ClosedBefore extends ClosingRefused {
        ClosedBefore() {
            super("closed before");
        }
    }

    /** Its figures are not taken yet. */
    static final class NotYet extends ClosingRefused {
        NotYet() {
            super("not yet");
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case NoDistrict _ -> Problem.malformed("divisionCode", "须为县区代码", "must be the code of a district");
            case NotOver open ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "period-not-over",
                        "周期尚未结束：" + open.period.value(),
                        "The period is not over: " + open.period.value());
            case ClosedBefore _ ->
                Problem.of(HttpStatus.CONFLICT, "already-closed", "该周期已经结账", "The period has been closed before");
            case NotYet _ ->
                Problem.of(HttpStatus.CONFLICT, "illegal-move", "结账尚未完成，请稍后再试", "The figures are still being taken");
        };
    }
}
