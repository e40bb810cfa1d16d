package org.linli.grid.restructuring;

import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why nothing is split or merged there. */
abstract sealed class RestructuringRefused extends Refusal {

    private final DivisionCode code;

    private RestructuringRefused(String message, DivisionCode code) {
        super(message + ": " + code);
        this.code = code;
    }

    /** Not enough of the 999 numbers are left. */
    static final class CodesExhausted extends RestructuringRefused {

        CodesExhausted(DivisionCode parent) {
            super("codes exhausted", parent);
        }
    }

    /** Only grids and micro-grids are split and merged. */
    static final class WrongLevel extends RestructuringRefused {

        private final DivisionLevel wanted;

        WrongLevel(DivisionCode code, DivisionLevel wanted) {
            super("wrong level", code);
            this.wanted = wanted;
        }
    }

    /** What is merged lies in the same community or grid, and is named once. */
    static final class NotSiblings extends RestructuringRefused {

        NotSiblings(DivisionCode parent) {
            super("not siblings", parent);
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case CodesExhausted exhausted ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "code-space-exhausted",
                        "编码不足（共 999 个）：" + exhausted.code(),
                        "Not enough of the 999 codes are left below " + exhausted.code());
            case WrongLevel wrong ->
                Problem.malformed(
                        "code",
                        "代码应为 " + wrong.wanted.digits() + " 位数字：" + wrong.code(),
                        "The code has " + wrong.wanted.digits() + " digits, not: " + wrong.code());
            case NotSiblings wrong ->
                Problem.malformed(
                        "grids",
                        "应为 " + wrong.code() + " 的下一级代码，互不相同",
                        "Codes directly below " + wrong.code() + ", each once");
        };
    }

    DivisionCode code() {
        return code;
    }
}
