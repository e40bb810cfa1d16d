package org.linli.kit.store;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Others changed the same aggregate again and again while this command tried. */
public final class Conflict extends Refusal {

    private final String id;

    public Conflict(String id) {
        super("changed by others meanwhile: " + id);
        this.id = id;
    }

    @Override
    public Problem problem() {
        return Problem.of(
                HttpStatus.CONFLICT, "conflict", "数据已被他人修改，请重试：" + id, "Changed by others meanwhile; try again: " + id);
    }
}
