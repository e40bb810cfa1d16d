package org.linli.grid.locate;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why a place cannot be located. */
abstract sealed class LocateRefused extends Refusal {

    private LocateRefused(String why) {
        super(why);
    }

    /** A longitude or latitude that no place on earth has. */
    static final class OffTheGlobe extends LocateRefused {

        private final String field;
        private final int limit;

        OffTheGlobe(String field, int limit) {
            super(field + " out of range");
            this.field = field;
            this.limit = limit;
        }
    }

    /** A place for which no grid has been drawn. */
    static final class OutsideEveryGrid extends LocateRefused {

        OutsideEveryGrid() {
            super("outside every grid");
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case OffTheGlobe off ->
                Problem.malformed(
                        off.field,
                        off.field + " 应在 ±" + off.limit + " 度之间",
                        off.field + " is within ±" + off.limit + " degrees");
            case OutsideEveryGrid _ ->
                Problem.of(HttpStatus.NOT_FOUND, "outside-every-grid", "该位置不在任何网格内", "The place lies in no grid");
        };
    }
}
