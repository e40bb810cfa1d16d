package org.linli.partymember.cultivation.publicity;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why nothing can be published like that. */
abstract sealed class RoleModelRefused extends Refusal {

    private RoleModelRefused(String message) {
        super(message);
    }

    /** Not now. */
    static final class IllegalMove extends RoleModelRefused {

        private final RoleModelState.Name from;
        private final String move;

        IllegalMove(RoleModelState.Name from, String move) {
            super(from + ": no " + move);
            this.from = from;
            this.move = move;
        }
    }

    /** The caller knows no such member. */
    static final class UnknownMember extends RoleModelRefused {

        private final String memberId;

        UnknownMember(String memberId) {
            super("unknown member");
            this.memberId = memberId;
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case IllegalMove move ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "illegal-move",
                        "宣传稿当前状态为 " + move.from + "，不能进行此操作：" + move.move,
                        "A piece that is " + move.from + " knows no " + move.move);
            case UnknownMember unknown ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unknown-member",
                        "未登记的党员：" + unknown.memberId,
                        "No such member: " + unknown.memberId);
        };
    }
}
