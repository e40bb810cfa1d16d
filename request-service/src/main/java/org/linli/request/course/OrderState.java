package org.linli.request.course;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** Where an order stands, and what is true of it only there. The aliases are {@link Stage#alias()}. */
public sealed interface OrderState {

    /** Nobody has looked at it yet. An admin accepts or refuses it or sends it to a unit at once; any member may take it. */
    @TypeAlias("submitted")
    record Submitted() implements OrderState {}

    /** The community has taken it on, and nobody has it yet. */
    @TypeAlias("accepted")
    record Accepted() implements OrderState {}

    /** The community did not take it on, or the hotline took it back. Nothing follows. */
    @TypeAlias("refused")
    record Refused(String reason) implements OrderState {}

    /** Sent to a unit that has not taken it yet. */
    @TypeAlias("dispatched")
    record Dispatched(String unitId) implements OrderState {}

    /** The unit has taken it. */
    @TypeAlias("signed")
    record Signed(String unitId) implements OrderState {}

    /** The unit has contacted the resident and works on it. */
    @TypeAlias("in-hand")
    record InHand(String unitId) implements OrderState {}

    /** A member has taken it. */
    @TypeAlias("claimed")
    record Claimed(String memberId) implements OrderState {}

    /** Given back by a unit: whoever sends orders has to send it to another. */
    @TypeAlias("returned")
    record Returned(String byUnit) implements OrderState {}

    /** Given back too often: the joint meeting names a unit. */
    @TypeAlias("referred")
    record Referred(String byUnit) implements OrderState {}

    /**
     * The clock stands still.
     *
     * @param was {@link Stage#SIGNED} or {@link Stage#IN_HAND}, where it goes on
     * @param until at the latest
     */
    @TypeAlias("suspended")
    record Suspended(String unitId, Stage was, Instant until) implements OrderState {}

    /** Who took it has said what was done. */
    @TypeAlias("answered")
    record Answered(Taker by, String text) implements OrderState {}

    /** The resident was asked about the answer. */
    @TypeAlias("followed-up")
    record FollowedUp(Taker by, String text) implements OrderState {}

    /** The community has closed it. */
    @TypeAlias("closed")
    record Closed(Taker by, String text) implements OrderState {}

    /** Who asked no longer wants it. Nothing follows. */
    @TypeAlias("withdrawn")
    record Withdrawn(String reason) implements OrderState {}

    /** The same as another order, which it follows. */
    @TypeAlias("merged")
    record Merged(String masterId) implements OrderState {}

    default Stage stage() {
        return switch (this) {
            case Submitted _ -> Stage.SUBMITTED;
            case Accepted _ -> Stage.ACCEPTED;
            case Refused _ -> Stage.REFUSED;
            case Dispatched _ -> Stage.DISPATCHED;
            case Signed _ -> Stage.SIGNED;
            case InHand _ -> Stage.IN_HAND;
            case Claimed _ -> Stage.CLAIMED;
            case Returned _ -> Stage.RETURNED;
            case Referred _ -> Stage.REFERRED;
            case Suspended _ -> Stage.SUSPENDED;
            case Answered _ -> Stage.ANSWERED;
            case FollowedUp _ -> Stage.FOLLOWED_UP;
            case Closed _ -> Stage.CLOSED;
            case Withdrawn _ -> Stage.WITHDRAWN;
            case Merged _ -> Stage.MERGED;
        };
    }

    /** Who it lies with or who answered it, if anybody. */
    default @Nullable Taker taker() {
        return switch (this) {
            case Dispatched(var unit) -> new Taker.Unit(unit);
            case Signed(var unit) -> new Taker.Unit(unit);
            case InHand(var unit) -> new Taker.Unit(unit);
            case Suspended(var unit, var _, var _) -> new Taker.Unit(unit);
            case Claimed(var member) -> new Taker.Member(member);
            case Answered(var by, var _) -> by;
            case FollowedUp(var by, var _) -> by;
            case Closed(var by, var _) -> by;
            case Submitted _, Accepted _, Refused _, Returned _, Referred _, Withdrawn _, Merged _ -> null;
        };
    }

    /** The unit that it lies with, if it lies with one. */
    default @Nullable String unit() {
        return taker() instanceof Taker.Unit(var unit) ? unit : null;
    }

    /** The member that it lies with, if it lies with one. */
    default @Nullable String member() {
        return taker() instanceof Taker.Member(var member) ? member : null;
    }

    /** What was done, once that has been said. */
    default @Nullable String answer() {
        return switch (this) {
            case Answered(var _, var text) -> text;
            case FollowedUp(var _, var text) -> text;
            case Closed(var _, var text) -> text;
            case Submitted _,
                    Accepted _,
                    Refused _,
                    Dispatched _,
                    Signed _,
                    InHand _,
                    Claimed _,
                    Returned _,
                    Referred _,
                    Suspended _,
                    Withdrawn _,
                    Merged _ -> null;
        };
    }

    /** Whether somebody still has to do something before it is answered. */
    default boolean isOpen() {
        return switch (this) {
            case Submitted _,
                    Accepted _,
                    Dispatched _,
                    Signed _,
                    InHand _,
                    Claimed _,
                    Returned _,
                    Referred _,
                    Suspended _ -> true;
            case Refused _, Answered _, FollowedUp _, Closed _, Withdrawn _, Merged _ -> false;
        };
    }

    /** Whether a unit or member has it and works on it, or should. */
    default boolean isWithTaker() {
        return isOpen() && taker() != null && !(this instanceof Suspended);
    }
}
