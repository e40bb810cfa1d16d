package org.linli.grid.position;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;

/** A longitude or latitude that no place on earth has. */
public final class OffTheGlobe extends Refusal {

    private final String field;
    private final int limit;

    OffTheGlobe(String field, int limit) {
        super(field + " out of range");
        this.field = field;
        this.limit = limit;
    }

    @Override
    public Problem problem() {
        return Problem.malformed(field, field + " 应在 ±" + limit + " 度之间", field + " is within ±" + limit + " degrees");
    }
}
