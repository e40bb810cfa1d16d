package org.linli.grid.admission;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Matters were asked for where and when no catalogue is in force. */
final class NoCatalogueInForce extends Refusal {

    NoCatalogueInForce() {
        super("no catalogue in force");
    }

    @Override
    public Problem problem() {
        return Problem.of(
                HttpStatus.NOT_FOUND, "no-catalogue-in-force", "当日没有生效的清单", "No catalogue is in force on that day");
    }
}
