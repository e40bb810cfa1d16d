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

    /** A last day before the first one. */
    static final class EndsBeforeItBegins extends StaffRefused {

        EndsBeforeItBegins() {
            super("ends before it begins");
        }
    }

    /** A specialty of somebody who is no specialist. */
    static final class NoSpecialist extends StaffRefused {

        NoSpecialist() {
            super("no specialist");
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
            case EndsBeforeItBegins _ -> Problem.malformed("until", "应晚于 from", "is after from");
            case NoSpecialist _ -> Problem.malformed("specialties", "只有专业网格员有专长", "only a specialist has specialties");
        };
    }
}
