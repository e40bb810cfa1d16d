package org.linli.partymember.rebalance.ask;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** An answer that cannot be taken. */
abstract sealed class AskRefused extends Refusal {

    private AskRefused(String message) {
        super(message);
    }

    /** It has been answered otherwise, or has lapsed. */
    static final class IllegalMove extends AskRefused {

        private final AskStateName from;
        private final AskStateName to;

        IllegalMove(AskStateName from, AskStateName to) {
            super(from + " to " + to);
            this.from = from;
            this.to = to;
        }
    }

    /** Nobody of that id is on a roster. */
    static final class NoMember extends AskRefused {

        private final String id;

        NoMember(String id) {
            super("no member");
            this.id = id;
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case IllegalMove move ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "illegal-move",
                        "征询当前状态为 " + move.from + "，不能变为 " + move.to,
                        "The question is " + move.from + " and cannot become " + move.to);
            case NoMember none ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unknown-member",
                        "未登记的党员：" + none.id,
                        "No such member: " + none.id);
        };
    }
}
