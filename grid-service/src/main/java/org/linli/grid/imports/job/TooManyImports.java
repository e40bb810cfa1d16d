package org.linli.grid.imports.job;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Whoever has several imports under way waits for one of them. */
public final class TooManyImports extends Refusal {

    private final int most;

    TooManyImports(int most) {
        super("more than " + most + " imports at a time");
        this.most = most;
    }

    @Override
    public Problem problem() {
        return Problem.of(
                HttpStatus.CONFLICT,
                "too-many-imports",
                "您已有 " + most + " 个导入任务在进行，请等其中一个完成",
                "You have " + most + " imports under way; wait for one of them to end");
    }
}
