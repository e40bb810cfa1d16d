package org.linli.request.order;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** Where an order stands, and what is true of it only there. The aliases are {@link Stage#alias()}. */
public sealed interface OrderState {

    /** Nobody has it yet: an admin may send it to a unit, or any member may take it. */
    @TypeAlias("submitted")
    record Submitted() implements OrderState {}

    /** Sent to a unit that has not taken it yet. */
    @TypeAlias("dispatched")
    record Dispatched(String unitId) implements OrderState {}

    /** The unit has taken it. */
    @TypeAlias("signed")
    record Signed(String unitId) implements OrderState {}

    /** A member has taken it. */
    @TypeAlias("claimed")
    record Claimed(String memberId) implements OrderState {}

    /** Who took it has said what was done. */
    @TypeAlias("answered")
    record Answered(Taker by, String text) implements OrderState {}

    /** The community has closed it. */
    @TypeAlias("closed")
    record Closed(Taker by, String text) implements OrderState {}

    default Stage stage() {
        return switch (this) {
            case Submitted _ -> Stage.SUBMITTED;
            case Dispatched _ -> Stage.DISPATCHED;
            case Signed _ -> Stage.SIGNED;
            case Claimed _ -> Stage.CLAIMED;
            case Answered _ -> Stage.ANSWERED;
            case Closed _ -> Stage.CLOSED;
        };
    }

    /** The unit that it lies with, if it lies with one. */
    default @Nullable String unit() {
        return switch (this) {
            case Dispatched(var unit) -> unit;
            case Signed(var unit) -> unit;
            case Answered(Taker.Unit(var unit), var _) -> unit;
            case Closed(Taker.Unit(var unit), var _) -> unit;
            case Submitted _, Claimed _, Answered _, Closed _ -> null;
        };
    }

    /** The member that it lies with, if it lies with one. */
    default @Nullable String member() {
        return switch (this) {
            case Claimed(var member) -> member;
            case Answered(Taker.Member(var member), var _) -> member;
            case Closed(Taker.Member(var member), var _) -> member;
            case Submitted _, Dispatched _, Signed _, Answered _, Closed _ -> null;
        };
    }

    /** What was done, once that has been said. */
    default @Nullable String answer() {
        return switch (this) {
            case Answered(var _, var text) -> text;
            case Closed(var _, var text) -> text;
            case Submitted _, Dispatched _, Signed _, Claimed _ -> null;
        };
    }
}
