package org.linli.grid.creation;

import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why a grid or micro-grid is not created. */
abstract sealed class CreationRefused extends Refusal {

    private final DivisionCode parent;

    private CreationRefused(DivisionCode parent) {
        super("nothing can be created below " + parent);
        this.parent = parent;
    }

    /** Grids lie in communities, micro-grids in grids, and nowhere else. */
    static final class WrongParent extends CreationRefused {

        private final DivisionLevel wanted;

        WrongParent(DivisionCode parent, DivisionLevel wanted) {
            super(parent);
            this.wanted = wanted;
        }
    }

    /** All 999 numbers below the parent have been given out. */
    static final class CodeSpaceExhausted extends CreationRefused {

        CodeSpaceExhausted(DivisionCode parent) {
            super(parent);
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case WrongParent wrong ->
                Problem.malformed(
                        "code",
                        "上级代码应为 " + wrong.wanted.digits() + " 位数字：" + wrong.parent(),
                        "The code above has " + wrong.wanted.digits() + " digits, not: " + wrong.parent());
            case CodeSpaceExhausted exhausted ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "code-space-exhausted",
                        "编码已用完（999 个）：" + exhausted.parent(),
                        "All 999 codes have been given out below " + exhausted.parent());
        };
    }

    DivisionCode parent() {
        return parent;
    }
}
