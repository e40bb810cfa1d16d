package org.linli.partymember.division;

import org.linli.event.DivisionCode;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** A division that cannot be used as it was named. */
abstract sealed class DivisionRefused extends Refusal {

    private final DivisionCode code;

    private DivisionRefused(DivisionCode code) {
        super("division refused: " + code);
        this.code = code;
    }

    /** A community was to be named, and this is something else. */
    static final class NotACommunity extends DivisionRefused {
        NotACommunity(DivisionCode code) {
            super(code);
        }
    }

    /** The copy does not hold it. */
    static final class Unknown extends DivisionRefused {
        Unknown(DivisionCode code) {
            super(code);
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case NotACommunity _ ->
                Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "malformed-code",
                        "社区代码应为 12 位数字：" + code,
                        "A community's code is 12 digits, not: " + code);
            case Unknown _ ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unknown-division",
                        "未登记的社区：" + code + "；新登记的社区稍后即可使用",
                        "No such community: " + code + "; one registered a moment ago can be used shortly");
        };
    }
}
