package org.linli.request.course;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.Deadline;
import org.linli.event.DivisionLevel;
import org.linli.event.OrderPhase;
import org.linli.event.PetitionKind;
import org.linli.event.ReturnGround;
import org.springframework.data.annotation.TypeAlias;

/** What was done with an order, and everything that follows depends on. Stored in its history for ever. */
public sealed interface Deed {

    @TypeAlias("deed-submit")
    record Submit() implements Deed {}

    @TypeAlias("deed-accept")
    record Accept() implements Deed {}

    @TypeAlias("deed-refuse")
    record Refuse(String reason) implements Deed {}

    /** @param assisting units that assist the one it is sent to */
    @TypeAlias("deed-dispatch")
    record Dispatch(String unitId, List<String> assisting) implements Deed {

        /** To a unit that nobody assists. */
        public Dispatch(String unitId) {
            this(unitId, List.of());
        }
    }

    /** The joint meeting names a unit, which may not give the order back. */
    @TypeAlias("deed-settle")
    record Settle(String unitId) implements Deed {}

    @TypeAlias("deed-sign")
    record Sign(String unitId) implements Deed {}

    @TypeAlias("deed-take-in-hand")
    record TakeInHand(String unitId, @Nullable String text) implements Deed {}

    @TypeAlias("deed-claim")
    record Claim(String memberId) implements Deed {}

    @TypeAlias("deed-answer")
    record Answer(Taker by, String text) implements Deed {}

    @TypeAlias("deed-follow-up")
    record FollowUp(Call call) implements Deed {}

    @TypeAlias("deed-rate")
    record Rate(Rating rating) implements Deed {}

    @TypeAlias("deed-close")
    record Close() implements Deed {}

    @TypeAlias("deed-return")
    record Return(String unitId, ReturnGround ground, String text) implements Deed {}

    @TypeAlias("deed-reopen")
    record Reopen(String reason) implements Deed {}

    @TypeAlias("deed-withdraw")
    record Withdraw(String reason) implements Deed {}

    @TypeAlias("deed-merge")
    record Merge(String masterId) implements Deed {}

    @TypeAlias("deed-supervise")
    record Supervise(String text) implements Deed {}

    @TypeAlias("deed-urge")
    record Urge(@Nullable String text) implements Deed {}

    @TypeAlias("deed-assist")
    record Assist(List<String> units) implements Deed {}

    @TypeAlias("deed-contribute")
    record Contribute(String unitId, String text) implements Deed {}

    /**
     * @param by who has the order or answered it; null if the community asks the hotline
     * @param limit how much longer, of an extension
     * @param until until when, of a suspension
     */
    @TypeAlias("deed-ask")
    record Ask(
            @Nullable Taker by,
            PetitionKind kind,
            String reason,
            Deadline.@Nullable Limit limit,
            @Nullable Instant until)
            implements Deed {}

    /** @param number of the petition */
    @TypeAlias("deed-decide")
    record Decide(int number, boolean granted, @Nullable String reason) implements Deed {}

    @TypeAlias("deed-resume")
    record Resume() implements Deed {}

    @TypeAlias("deed-warn")
    record Warn(OrderPhase phase) implements Deed {}

    /** @param level that answers for it from now on */
    @TypeAlias("deed-escalate")
    record Escalate(OrderPhase phase, DivisionLevel level) implements Deed {}

    default Move move() {
        return switch (this) {
            case Submit _ -> Move.SUBMIT;
            case Accept _ -> Move.ACCEPT;
            case Refuse _ -> Move.REFUSE;
            case Dispatch _ -> Move.DISPATCH;
            case Settle _ -> Move.SETTLE;
            case Sign _ -> Move.SIGN;
            case TakeInHand _ -> Move.TAKE_IN_HAND;
            case Claim _ -> Move.CLAIM;
            case Answer _ -> Move.ANSWER;
            case FollowUp _ -> Move.FOLLOW_UP;
            case Rate _ -> Move.RATE;
            case Close _ -> Move.CLOSE;
            case Return _ -> Move.RETURN;
            case Reopen _ -> Move.REOPEN;
            case Withdraw _ -> Move.WITHDRAW;
            case Merge _ -> Move.MERGE;
            case Supervise _ -> Move.SUPERVISE;
            case Urge _ -> Move.URGE;
            case Assist _ -> Move.ASSIST;
            case Contribute _ -> Move.CONTRIBUTE;
            case Ask _ -> Move.PETITION;
            case Decide _ -> Move.DECIDE;
            case Resume _ -> Move.RESUME;
            case Warn _ -> Move.WARN;
            case Escalate _ -> Move.ESCALATE;
        };
    }

    /** What people read beside the move: to whom it went, or what was said. */
    default @Nullable String note() {
        return switch (this) {
            case Submit _, Accept _, Sign _, Claim _, Close _, Resume _ -> null;
            case Refuse(var reason) -> reason;
            case Dispatch(var unit, var _) -> unit;
            case Settle(var unit) -> unit;
            case TakeInHand(var _, var text) -> text;
            case Answer(var _, var text) -> text;
            case FollowUp(var call) -> call.comment();
            case Rate(var rating) -> rating.comment();
            case Return(var _, var ground, var text) -> ground + ": " + text;
            case Reopen(var reason) -> reason;
            case Withdraw(var reason) -> reason;
            case Merge(var master) -> master;
            case Supervise(var text) -> text;
            case Urge(var text) -> text;
            case Assist(var units) -> String.join(", ", units);
            case Contribute(var _, var text) -> text;
            case Ask(var _, var kind, var reason, var _, var _) -> kind + ": " + reason;
            case Decide(var number, var granted, var reason) -> decision(number, granted, reason);
            case Warn(var phase) -> phase.name();
            case Escalate(var phase, var level) -> phase + " → " + level;
        };
    }

    private static String decision(int number, boolean granted, @Nullable String reason) {
        return number + (granted ? ": granted" : ": refused") + (reason == null ? "" : ": " + reason);
    }

    /** As whom it is done, where only the one who has the order may do it. */
    default @Nullable Taker taker() {
        return switch (this) {
            case Sign(var unit) -> new Taker.Unit(unit);
            case TakeInHand(var unit, var _) -> new Taker.Unit(unit);
            case Return(var unit, var _, var _) -> new Taker.Unit(unit);
            case Answer(var by, var _) -> by;
            case Ask ask -> ask.by();
            case Submit _,
                    Accept _,
                    Refuse _,
                    Dispatch _,
                    Settle _,
                    Claim _,
                    FollowUp _,
                    Rate _,
                    Close _,
                    Reopen _,
                    Withdraw _,
                    Merge _,
                    Supervise _,
                    Urge _,
                    Assist _,
                    Contribute _,
                    Decide _,
                    Resume _,
                    Warn _,
                    Escalate _ -> null;
        };
    }
}
