package org.linli.request.photo;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Who asked has nothing to add any more. */
final class OrderIsOver extends Refusal {

    OrderIsOver() {
        super("the order is closed");
    }

    @Override
    public Problem problem() {
        return Problem.of(
                HttpStatus.CONFLICT, "order-is-over", "工单已办结，不能再添加照片", "The order is over: nothing can be added to it");
    }
}
