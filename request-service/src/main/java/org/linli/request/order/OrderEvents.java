package org.linli.request.order;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.event.OrderFacts;
import org.linli.event.PetitionKind;
import org.linli.event.RequestEvent;
import org.linli.request.course.Call;
import org.linli.request.course.Deed;
import org.linli.request.course.Stage;
import org.linli.request.course.Taker;

/** The event that tells of a deed. */
final class OrderEvents {

    private final UUID id;
    private final Act act;
    private final Order next;
    private final OrderFacts facts;
    private final @Nullable String unit;
    private final @Nullable String member;

    private OrderEvents(Act act, Order before, Order next) {
        var taker =
                Optional.ofNullable(next.state().taker()).orElse(before.state().taker());
        this.id = act.eventId();
        this.act = act;
        this.next = next;
        this.facts = next.facts();
        this.unit = taker instanceof Taker.Unit(var name) ? name : null;
        this.member = taker instanceof Taker.Member(var name) ? name : null;
    }

    /**
     * @param before whose unit or member is named where the order lies with nobody any more
     */
    static RequestEvent of(Deed deed, Act act, Order before, Order next) {
        return new OrderEvents(act, before, next).of(deed);
    }

    private RequestEvent of(Deed deed) {
        var subject = next.id();
        var sequence = next.version();
        var at = act.at();
        return switch (deed) {
            case Deed.Submit _ -> new RequestEvent.Submitted(id, subject, sequence, facts, at);
            case Deed.Accept _ -> new RequestEvent.Accepted(id, subject, sequence, facts, at);
            case Deed.Refuse _ -> new RequestEvent.Refused(id, subject, sequence, facts, at);
            case Deed.Dispatch(var to, var _) -> new RequestEvent.Dispatched(id, subject, sequence, facts, to, at);
            case Deed.Settle(var to) -> new RequestEvent.Dispatched(id, subject, sequence, facts, to, at);
            case Deed.Sign(var by) -> new RequestEvent.Signed(id, subject, sequence, facts, by, at);
            case Deed.TakeInHand(var by, var _) -> new RequestEvent.TakenInHand(id, subject, sequence, facts, by, at);
            case Deed.Claim(var by) -> new RequestEvent.Claimed(id, subject, sequence, facts, by, at);
            case Deed.Answer _ -> new RequestEvent.Answered(id, subject, sequence, facts, unit, member, at);
            case Deed.FollowUp(var call) -> followedUp(call);
            case Deed.Rate(var rating) ->
                new RequestEvent.Rated(id, subject, sequence, facts, unit, member, rating.satisfied(), at);
            case Deed.Close _ -> new RequestEvent.Closed(id, subject, sequence, facts, unit, member, at);
            case Deed.Return back -> returned(back);
            case Deed.Reopen _ -> new RequestEvent.Reopened(id, subject, sequence, facts, unit, member, at);
            case Deed.Withdraw _ -> new RequestEvent.Withdrawn(id, subject, sequence, facts, unit, member, at);
            case Deed.Merge(var master) ->
                new RequestEvent.Merged(id, subject, sequence, facts, master, unit, member, at);
            case Deed.Supervise _ -> new RequestEvent.Supervised(id, subject, sequence, facts, unit, member, at);
            case Deed.Urge _ -> new RequestEvent.Urged(id, subject, sequence, facts, unit, member, at);
            case Deed.Assist _ ->
                new RequestEvent.Assisted(
                        id, subject, sequence, facts, unit, next.course().assisting(), at);
            case Deed.Contribute(var by, var _) -> new RequestEvent.Contributed(id, subject, sequence, facts, by, at);
            case Deed.Ask(var _, var kind, var _, var _, var _) ->
                new RequestEvent.Petitioned(id, subject, sequence, facts, unit, member, kind, latestPetition(), at);
            case Deed.Decide(var number, var granted, var _) -> decided(number, granted);
            case Deed.Resume _ -> new RequestEvent.Resumed(id, subject, sequence, facts, orNobody(unit), at);
            case Deed.Warn(var phase) -> new RequestEvent.Warned(id, subject, sequence, facts, phase, unit, member, at);
            case Deed.Escalate(var phase, var level) ->
                new RequestEvent.Escalated(id, subject, sequence, facts, phase, level, unit, member, at);
        };
    }

    private RequestEvent followedUp(Call call) {
        return new RequestEvent.FollowedUp(
                id,
                next.id(),
                next.version(),
                facts,
                unit,
                member,
                call.connected(),
                call.contacted(),
                call.solved(),
                call.satisfied(),
                call.last(),
                call.reopens(),
                act.at());
    }

    private RequestEvent returned(Deed.Return back) {
        var returns = next.course().returnedBy().size();
        return next.stage() == Stage.REFERRED
                ? new RequestEvent.Referred(
                        id, next.id(), next.version(), facts, back.unitId(), back.ground(), returns, act.at())
                : new RequestEvent.Returned(
                        id, next.id(), next.version(), facts, back.unitId(), back.ground(), returns, act.at());
    }

    private RequestEvent decided(int number, boolean granted) {
        PetitionKind kind = next.course().petitions().get(number - 1).kind();
        return new RequestEvent.Decided(
                id, next.id(), next.version(), facts, unit, member, kind, number, granted, act.at());
    }

    private int latestPetition() {
        return next.course().petitions().size();
    }

    private static String orNobody(@Nullable String unit) {
        return Optional.ofNullable(unit).orElseThrow();
    }
}
