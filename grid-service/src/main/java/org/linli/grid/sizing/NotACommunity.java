package org.linli.grid.sizing;

import org.linli.event.DivisionCode;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;

/** Proposals are made for a community at a time. */
final class NotACommunity extends Refusal {

    private final DivisionCode code;

    NotACommunity(DivisionCode code) {
        super("not a community: " + code);
        this.code = code;
    }

    @Override
    public Problem problem() {
        return Problem.malformed("code", "社区代码应为 12 位数字：" + code, "A community's code has 12 digits, not: " + code);
    }
}
