package org.linli.partymember.project;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** What cannot be done with a project. */
abstract sealed class ProjectRefused extends Refusal {

    private ProjectRefused(String message) {
        super(message);
    }

    /** Its state knows no such move. */
    static final class IllegalMove extends ProjectRefused {

        private final ProjectState.Name from;

        IllegalMove(ProjectState.Name from) {
            super("not from " + from);
            this.from = from;
        }
    }

    /** The offer and the need do not fit. */
    static final class NoMatch extends ProjectRefused {
        NoMatch() {
            super("no match");
        }
    }

    /** More than the budget has. */
    static final class OverBudget extends ProjectRefused {

        private final long leftFen;

        OverBudget(long leftFen) {
            super("over budget");
            this.leftFen = leftFen;
        }
    }

    /** Milestones are not reached yet. */
    static final class NotReached extends ProjectRefused {

        private final long open;

        NotReached(long open) {
            super("milestones open: " + open);
            this.open = open;
        }
    }

    /** There is no milestone of this number. */
    static final class NoMilestone extends ProjectRefused {
        NoMilestone() {
            super("no such milestone");
        }
    }

    /** One document holds no more. */
    static final class TooMuch extends ProjectRefused {

        private final int most;

        TooMuch(int most) {
            super("at most " + most);
            this.most = most;
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case IllegalMove move ->
                conflict(
                        "illegal-move",
                        "项目当前状态为 " + move.from + "，不能进行此操作",
                        "The project is " + move.from + " and does not allow this");
            case NoMatch _ ->
                conflict(
                        "no-match",
                        "资源与需求不匹配",
                        "The offer does not fit the need: on no day, or by no ability and line of work");
            case OverBudget over ->
                conflict(
                        "over-budget",
                        "超出预算，余额 " + over.leftFen + " 分",
                        "The budget has " + over.leftFen + " fen left");
            case NotReached not ->
                conflict(
                        "milestones-open",
                        "还有 " + not.open + " 个节点未完成",
                        not.open + " milestones have not been reached");
            case NoMilestone _ ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT, "unknown-milestone", "没有这个节点", "There is no such milestone");
            case TooMuch much ->
                conflict("too-many-entries", "最多 " + much.most + " 条", "There may be " + much.most + " at most");
        };
    }

    private static Problem conflict(String slug, String zh, String en) {
        return Problem.of(HttpStatus.CONFLICT, slug, zh, en);
    }
}
