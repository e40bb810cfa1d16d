package org.linli.partymember.checkin;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A check-in that cannot be had. */
abstract sealed class CheckInRefused extends Refusal {

    private CheckInRefused(String message) {
        super(message);
    }

    /** They have moved as often as anyone may. */
    static final class TooMany extends CheckInRefused {

        private final int limit;

        TooMany(int limit) {
            super("more than " + limit + " check-ins");
            this.limit = limit;
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case TooMany tooMany ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "too-many-check-ins",
                        "报到变更次数已达上限 " + tooMany.limit + " 次",
                        "There may be no more than " + tooMany.limit + " check-ins");
        };
    }
}
