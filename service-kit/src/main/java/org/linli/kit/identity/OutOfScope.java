package org.linli.kit.identity;

import org.linli.event.DivisionCode;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** The caller named a division that their scope does not cover. */
public final class OutOfScope extends Refusal {

    private final DivisionCode code;

    public OutOfScope(DivisionCode code) {
        super("outside the caller's scope: " + code);
        this.code = code;
    }

    /** The division that was named. */
    public DivisionCode code() {
        return code;
    }

    @Override
    public Problem problem() {
        return Problem.of(HttpStatus.FORBIDDEN, "out-of-scope", "超出您的管辖范围：" + code, "Outside your scope: " + code);
    }
}
