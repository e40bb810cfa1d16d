package org.linli.grid.boundary;

import java.util.List;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Problem.FieldError;
import org.linli.kit.problem.Refusal;
import org.linli.kit.problem.Text;
import org.springframework.http.HttpStatus;

/** A boundary finer than any map needs. */
public final class TooManyPositions extends Refusal {

    private final String field;
    private final int most;

    TooManyPositions(String field, int most) {
        super("more than " + most + " positions");
        this.field = field;
        this.most = most;
    }

    @Override
    public Problem problem() {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "too-many-positions",
                new Text("边界最多 " + most + " 个坐标点", "A boundary has at most " + most + " positions"),
                List.of(new FieldError(field, "holds at most " + most + " positions")));
    }
}
