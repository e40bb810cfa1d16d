package org.linli.grid.imports;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** An admin whose token names no division could register none. */
final class NoScope extends Refusal {

    NoScope() {
        super("no scope");
    }

    @Override
    public Problem problem() {
        return Problem.of(
                HttpStatus.FORBIDDEN, "out-of-scope", "您的令牌没有管辖范围", "Your token names no division that you may act in");
    }
}
