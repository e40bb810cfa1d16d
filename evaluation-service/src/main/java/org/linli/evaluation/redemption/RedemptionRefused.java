package org.linli.evaluation.redemption;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A move that its state does not have. */
final class RedemptionRefused extends Refusal {

    private final RedemptionState state;

    RedemptionRefused(RedemptionState state) {
        super("not from " + state);
        this.state = state;
    }

    @Override
    public Problem problem() {
        return Problem.of(HttpStatus.CONFLICT, "illegal-move", "兑换当前为 " + state + "，不能这样处理", "Not from " + state);
    }
}
