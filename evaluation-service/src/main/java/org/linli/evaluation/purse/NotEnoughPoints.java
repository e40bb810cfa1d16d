package org.linli.evaluation.purse;

import org.linli.evaluation.points.Points;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** It costs more than is left. */
public final class NotEnoughPoints extends Refusal {

    private final Points left;
    private final Points cost;

    NotEnoughPoints(Points left, Points cost) {
        super("costs " + cost.text() + ", left are " + left.text());
        this.left = left;
        this.cost = cost;
    }

    @Override
    public Problem problem() {
        return Problem.of(
                HttpStatus.CONFLICT,
                "not-enough-points",
                "需要 " + cost.text() + " 积分，可用 " + left.text(),
                "It costs " + cost.text() + " points, " + left.text() + " are left");
    }
}
