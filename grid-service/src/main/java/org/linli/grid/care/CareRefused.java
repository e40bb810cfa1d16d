package org.linli.grid.care;

import org.linli.event.DivisionCode;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why something of care is not done. */
abstract sealed class CareRefused extends Refusal {

    private CareRefused(String why) {
        super(why);
    }

    /** People live in grids and micro-grids. */
    static final class NotAGrid extends CareRefused {

        NotAGrid(DivisionCode code) {
            super("not a grid: " + code);
        }
    }

    /** The person who is to visit does not look after the grid, nor after anything above it. */
    static final class NotAssigned extends CareRefused {

        NotAssigned(DivisionCode division) {
            super("not assigned to " + division);
        }
    }

    /** The caller is staff, and of another grid. */
    static final class NotYours extends CareRefused {

        NotYours(String id) {
            super("staff of another grid: " + id);
        }
    }

    /** Care has ended. */
    static final class Ended extends CareRefused {

        Ended(String id) {
            super("care has ended: " + id);
        }
    }

    /** A first day or a visit too long ago, before care began, or yet to come. */
    static final class ImplausibleTime extends CareRefused {

        private final String field;

        ImplausibleTime(String field) {
            super("implausible " + field);
            this.field = field;
        }
    }

    /** Somebody else's visit at the very same instant. */
    static final class TakenInstant extends CareRefused {

        TakenInstant(String visit) {
            super("somebody else's visit: " + visit);
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case NotAGrid _ ->
                Problem.malformed(
                        "divisionCode", "关爱对象登记在网格（15 位）或微网格（18 位）", "is a grid (15 digits) or micro-grid (18)");
            case NotAssigned _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "not-assigned",
                        "此人未在该网格或其上级任职",
                        "The person is assigned neither to the grid nor to anything above it");
            case NotYours _ ->
                Problem.of(
                        HttpStatus.FORBIDDEN,
                        "not-yours",
                        "您未在该网格任职",
                        "You are assigned neither to the grid nor above it");
            case Ended _ -> Problem.of(HttpStatus.CONFLICT, "care-ended", "关爱已结束", "Care has ended");
            case ImplausibleTime implausible ->
                Problem.malformed(
                        implausible.field,
                        "时间过早、早于建档或在将来",
                        "is not in the future, not too long ago, and not before care began");
            case TakenInstant _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "visit-taken",
                        "同一时刻已有他人的走访记录",
                        "Somebody else has recorded a visit at the very same instant");
        };
    }
}
