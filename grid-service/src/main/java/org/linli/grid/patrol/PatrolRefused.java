package org.linli.grid.patrol;

import org.linli.event.DivisionCode;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why a plan is not made, or a patrol not recorded. */
abstract sealed class PatrolRefused extends Refusal {

    private PatrolRefused(String why) {
        super(why);
    }

    /** Only grids and micro-grids are patrolled. */
    static final class NotAGrid extends PatrolRefused {

        NotAGrid(DivisionCode code) {
            super("not a grid: " + code);
        }
    }

    /** Weekdays or times that are missing, or go with another kind of rhythm. */
    static final class BadRhythm extends PatrolRefused {

        BadRhythm() {
            super("bad rhythm");
        }
    }

    /** A plan that begins too early, ends before it begins, lasts too long, or in which nothing falls due. */
    static final class BadDays extends PatrolRefused {

        private final String field;

        BadDays(String field) {
            super("bad days: " + field);
            this.field = field;
        }
    }

    /** The person does not look after the grid, nor after anything above it. */
    static final class NotAssigned extends PatrolRefused {

        NotAssigned(DivisionCode division) {
            super("not assigned to " + division);
        }
    }

    /** Somebody else's plan. */
    static final class NotYours extends PatrolRefused {

        NotYours(String planId) {
            super("somebody else's plan: " + planId);
        }
    }

    /** A patrol that was made too long ago, or is yet to come. */
    static final class ImplausibleTime extends PatrolRefused {

        ImplausibleTime() {
            super("implausible time of a patrol");
        }
    }

    /** The plan has not begun, or is over. */
    static final class NothingDue extends PatrolRefused {

        NothingDue(String planId) {
            super("nothing is due of " + planId);
        }
    }

    /** The due patrol has been made before. */
    static final class AlreadyDone extends PatrolRefused {

        AlreadyDone(String slot) {
            super("done before: " + slot);
        }
    }

    /** Both a plan and a division, or neither. */
    static final class PlanOrDivision extends PatrolRefused {

        PlanOrDivision() {
            super("neither a plan nor a division, or both");
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case NotAGrid _ ->
                Problem.malformed("divisionCode", "只巡查网格（15 位）或微网格（18 位）", "is a grid (15 digits) or micro-grid (18)");
            case BadRhythm _ ->
                Problem.malformed(
                        "rhythm",
                        "每周须给出 weekdays，每月须给出 times，其余不填",
                        "WEEKLY goes with weekdays, MONTHLY with times, DAILY with neither");
            case BadDays bad ->
                Problem.malformed(
                        bad.field,
                        "起止日期不合理，或期间没有应巡查的日子",
                        "the days are out of range, or nothing falls due between them");
            case NotAssigned _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "not-assigned",
                        "此人未在该网格或其上级任职",
                        "The person is assigned neither to the grid nor to anything above it");
            case NotYours _ ->
                Problem.of(HttpStatus.FORBIDDEN, "not-yours", "这是他人的巡查计划", "This is somebody else's plan");
            case ImplausibleTime _ ->
                Problem.malformed("at", "巡查时间过早或在将来", "is not in the future, and not too long ago");
            case NothingDue _ ->
                Problem.of(
                        HttpStatus.CONFLICT, "nothing-due", "该计划此日没有应完成的巡查", "Nothing is due of the plan on that day");
            case AlreadyDone _ ->
                Problem.of(HttpStatus.CONFLICT, "already-done", "该次巡查已完成", "This due patrol has been made before");
            case PlanOrDivision _ ->
                Problem.malformed(
                        "planId", "planId 与 divisionCode 只填一个", "exactly one of planId and divisionCode is given");
        };
    }
}
