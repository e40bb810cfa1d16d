package org.linli.partymember.meeting.resolution;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why something cannot be resolved, or not be done with what was. */
abstract sealed class ResolutionRefused extends Refusal {

    private ResolutionRefused(String message) {
        super(message);
    }

    /** Not now. */
    static final class IllegalMove extends ResolutionRefused {

        private final ResolutionState.Name from;
        private final String move;

        IllegalMove(ResolutionState.Name from, String move) {
            super(from + ": no " + move);
            this.from = from;
            this.move = move;
        }
    }

    /** Another unit's. */
    static final class NotYours extends ResolutionRefused {

        private final String id;

        NotYours(String id) {
            super("another unit's: " + id);
            this.id = id;
        }
    }

    /** Its deadline has passed already. */
    static final class DueBefore extends ResolutionRefused {
        DueBefore() {
            super("due in the past");
        }
    }

    /** The order does not wait for a meeting any more. */
    static final class OrderHasLeft extends ResolutionRefused {

        private final String orderId;

        OrderHasLeft(String orderId) {
            super("order has left: " + orderId);
            this.orderId = orderId;
        }
    }

    /** Communities do not name units for orders that units have given back. */
    static final class NotForCommunities extends ResolutionRefused {
        NotForCommunities() {
            super("not for communities");
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case IllegalMove move ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "illegal-move",
                        "决议当前状态为 " + move.from + "，不能进行此操作：" + move.move,
                        "A resolution that is " + move.from + " knows no " + move.move);
            case NotYours not ->
                Problem.of(
                        HttpStatus.FORBIDDEN,
                        "resolution-not-yours",
                        "这项决议不由本单位落实：" + not.id,
                        "This resolution is another unit's: " + not.id);
            case DueBefore _ -> Problem.malformed("dueAt", "完成时限应晚于现在", "it must be due in the future");
            case OrderHasLeft left ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "order-has-left",
                        "工单已另行处理，不再等待联席会议：" + left.orderId,
                        "The order no longer waits for a joint meeting: " + left.orderId);
            case NotForCommunities _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "not-for-communities",
                        "多次退单由街道或区县联席会议指定承办单位",
                        "It takes the meeting of a street or district to name a unit for a stuck order");
        };
    }
}
