package org.linli.grid.day;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;

/** A day that nobody can mean. */
public final class ImplausibleDay extends Refusal {

    private final String field;

    ImplausibleDay(String field) {
        super("implausible day: " + field);
        this.field = field;
    }

    @Override
    public Problem problem() {
        return Problem.malformed(
                field,
                "日期超出范围：应在 1949 年之后，起始日最多提前一年",
                "out of range: after 1949, and at most a year ahead where something begins");
    }
}
