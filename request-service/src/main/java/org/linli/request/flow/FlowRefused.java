package org.linli.request.flow;

import org.linli.event.RequestKind;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why something cannot be done in a flow. */
public abstract sealed class FlowRefused extends Refusal {

    private FlowRefused(String message) {
        super(message);
    }

    /** The order is of a kind that has no such flow. */
    static final class OtherKind extends FlowRefused {

        private final RequestKind kind;

        OtherKind(RequestKind kind) {
            super("another kind: " + kind);
            this.kind = kind;
        }
    }

    /** The flow has not got so far, or is past it. */
    public static final class IllegalStep extends FlowRefused {

        private final String state;
        private final Step step;

        /** @param state where the flow stands */
        public IllegalStep(String state, Step step) {
            super(state + ": no " + step);
            this.state = state;
            this.step = step;
        }
    }

    /** Somebody else has the order. */
    public static final class NotYours extends FlowRefused {

        private final String id;

        public NotYours(String id) {
            super("not the caller's: " + id);
            this.id = id;
        }
    }

    /** What a field says does not go with what is known. */
    public static final class Unfit extends FlowRefused {

        private final String field;
        private final String zh;
        private final String en;

        public Unfit(String field, String zh, String en) {
            super(field + ": " + en);
            this.field = field;
            this.zh = zh;
            this.en = en;
        }
    }

    /** What is secret is not published. */
    public static final class Secret extends FlowRefused {

        public Secret(String id) {
            super("a secret order: " + id);
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case OtherKind other ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "other-kind",
                        "该工单类别为 " + other.kind + "，没有此流程",
                        "An order of kind " + other.kind + " has no such flow");
            case IllegalStep illegal ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "illegal-move",
                        "当前（" + illegal.state + "）不能“" + illegal.step.zh() + "”",
                        "What is " + illegal.state + " knows no " + illegal.step);
            case NotYours not ->
                Problem.of(
                        HttpStatus.FORBIDDEN,
                        "order-not-yours",
                        "这张工单不由您办理：" + not.id,
                        "This order is not yours to move: " + not.id);
            case Unfit unfit -> Problem.malformed(unfit.field, unfit.zh, unfit.en);
            case Secret _ ->
                Problem.of(HttpStatus.CONFLICT, "secret-order", "保密工单不得公示", "What is secret is not published");
        };
    }
}
