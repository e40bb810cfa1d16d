package org.linli.request.unit;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Nobody has told this service of such a unit. */
final class UnknownUnit extends Refusal {

    private final String unitId;

    UnknownUnit(String unitId) {
        super("unknown unit: " + unitId);
        this.unitId = unitId;
    }

    @Override
    public Problem problem() {
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "unknown-unit",
                "没有这个单位：" + unitId,
                "There is no such unit: " + unitId);
    }
}
