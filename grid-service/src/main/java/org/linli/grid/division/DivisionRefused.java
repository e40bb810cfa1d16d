package org.linli.grid.division;

import java.util.List;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why nothing can be done with a division, though there is one. */
public abstract sealed class DivisionRefused extends Refusal {

    private final String code;

    private DivisionRefused(String code) {
        super("division refused: " + code);
        this.code = code;
    }

    /** It was split or merged away. */
    public static final class Retired extends DivisionRefused {

        private final List<String> successors;

        Retired(String code, List<String> successors) {
            super(code);
            this.successors = successors;
        }
    }

    /** It is being split or merged, or was changed otherwise, in this very moment. */
    public static final class UnderWay extends DivisionRefused {

        public UnderWay(String code) {
            super(code);
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case Retired retired -> {
                var successors = String.join(", ", retired.successors);
                yield Problem.of(
                        HttpStatus.CONFLICT,
                        "division-retired",
                        "该网格已撤销：" + code + "，现为：" + successors,
                        code + " was split or merged away; now: " + successors);
            }
            case UnderWay _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "restructuring-under-way",
                        "正在拆分、合并或修改，请稍后再试：" + code,
                        code + " is being split, merged or changed right now; try again in a moment");
        };
    }
}
