package org.linli.grid.staff;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why an assignment is not made. */
abstract sealed class StaffRefused extends Refusal {

    private StaffRefused(String why) {
        super(why);
    }

    /** The person has this role on this division already. */
    static final class AlreadyAssigned extends StaffRefused {

        AlreadyAssigned(StaffAssignment wanted) {
            super("already assigned: " + wanted.role() + " on " + wanted.division());
        }
    }

    /** A first day that nobody can mean. */
    static final class ImplausibleDay extends StaffRefused {

        ImplausibleDay() {
            super("implausible first day");
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case AlreadyAssigned _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "already-assigned",
                        "此人已在该区划担任同一角色",
                        "The person has this role on this division already");
            case ImplausibleDay _ ->
                Problem.malformed(
                        "from", "起始日期应在 1949 年之后、一年之内", "The first day lies after 1949 and at most a year ahead");
        };
    }
}
