package org.linli.evaluation.anomaly;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody has decided already. */
final class AnomalyRefused extends Refusal {

    private final AnomalyState.Name from;

    AnomalyRefused(AnomalyState.Name from) {
        super("not from " + from);
        this.from = from;
    }

    @Override
    public Problem problem() {
        return Problem.of(HttpStatus.CONFLICT, "illegal-move", "已有结论：" + from, "Decided already: " + from);
    }
}
