package org.linli.partymember.wish;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** What cannot be done with a wish. */
public abstract sealed class WishRefused extends Refusal {

    private WishRefused(String message) {
        super(message);
    }

    /** Another member was quicker. */
    static final class Taken extends WishRefused {
        Taken() {
            super("taken");
        }
    }

    /** Only who has claimed it may do that. */
    static final class NotYours extends WishRefused {
        NotYours() {
            super("not yours");
        }
    }

    /** Its state knows no such move. */
    static final class IllegalMove extends WishRefused {

        private final WishState.Name from;

        IllegalMove(WishState.Name from) {
            super("not from " + from);
            this.from = from;
        }
    }

    /** A refusal says why. */
    public static final class NoReason extends WishRefused {
        public NoReason() {
            super("no reason");
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case Taken _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "wish-taken",
                        "该微心愿已被他人认领",
                        "Another member has claimed this wish already");
            case NotYours _ ->
                Problem.of(
                        HttpStatus.FORBIDDEN, "wish-not-yours", "该微心愿不由您认领", "It is not you who has claimed this wish");
            case IllegalMove move ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "illegal-move",
                        "微心愿当前状态为 " + move.from + "，不能进行此操作",
                        "The wish is " + move.from + " and does not allow this");
            case NoReason _ -> Problem.malformed("reason", "不予通过须说明理由", "a refusal needs a reason");
        };
    }
}
