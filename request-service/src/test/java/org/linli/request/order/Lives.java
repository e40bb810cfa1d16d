package org.linli.request.order;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.event.Channel;
import org.linli.event.DivisionCode;
import org.linli.event.PetitionKind;
import org.linli.event.RequestKind;
import org.linli.event.ReturnGround;
import org.linli.kit.identity.Role;
import org.linli.request.course.Call;
import org.linli.request.course.Deed;
import org.linli.request.course.Rating;
import org.linli.request.course.Stage;
import org.linli.request.course.Taker;
import org.linli.request.deadline.Terms;
import org.linli.request.place.Spot;

/** Orders at every stage, and those who move them. */
final class Lives {

    static final Instant NOW = Instant.parse("2026-11-22T01:02:03.004Z");
    static final Act RESIDENT = act("resident-1", Role.RESIDENT);
    static final Act ADMIN = act("admin-1", Role.COMMUNITY_ADMIN);
    static final Act OTHER_ADMIN = act("admin-2", Role.STREET_ADMIN);
    static final Act CLERK = act("clerk-1", Role.UNIT_ADMIN);
    static final Act MEMBER = act("member-1", Role.PARTY_MEMBER);
    static final Act OTHER_MEMBER = act("member-2", Role.PARTY_MEMBER);
    static final Taker.Unit BY_UNIT = new Taker.Unit("unit-1");
    static final Taker.Member BY_MEMBER = new Taker.Member("member-1");
    static final Rating GOOD = new Rating(true, "很快");

    static final Call SOLVED = new Call(true, true, true, true, false, null);
    static final Call UNSOLVED = new Call(true, true, false, false, false, null);

    static final Request REQUEST = new Request(
            RequestKind.HELP,
            "路灯",
            "路灯坏了",
            Channel.APP,
            new DivisionCode("140213050001001"),
            new Spot(113.305, 40.005),
            "resident-1",
            null,
            false,
            Terms.NONE);

    private Lives() {}

    static Act act(String actor, Role role) {
        return new Act(actor, role, UUID.randomUUID(), NOW);
    }

    static Order submitted() {
        return Order.submit("order-1", REQUEST, RESIDENT).next();
    }

    static Order dispatched() {
        return submitted().make(new Deed.Dispatch("unit-1"), ADMIN).next();
    }

    static Order signed() {
        return dispatched().make(new Deed.Sign("unit-1"), CLERK).next();
    }

    static Order claimed() {
        return submitted().make(new Deed.Claim(MEMBER.actor()), MEMBER).next();
    }

    static Order answered() {
        return signed().make(new Deed.Answer(BY_UNIT, "修好了"), CLERK).next();
    }

    static Order answeredByMember() {
        return claimed().make(new Deed.Answer(BY_MEMBER, "修好了"), MEMBER).next();
    }

    static Order closed() {
        return answered().make(new Deed.Close(), ADMIN).next();
    }

    static Order returned() {
        return dispatched()
                .make(new Deed.Return("unit-1", ReturnGround.NOT_OUR_DUTY, "归供电公司"), CLERK)
                .next();
    }

    /** Given back by three units. */
    static Order referred() {
        return Stream.of("unit-2", "unit-3")
                .reduce(
                        returned(),
                        (order, unit) -> order.make(new Deed.Dispatch(unit), ADMIN)
                                .next()
                                .make(new Deed.Return(unit, ReturnGround.NOT_OUR_DUTY, "归供电公司"), CLERK)
                                .next(),
                        (one, other) -> other);
    }

    static Order inHand() {
        return signed().make(new Deed.TakeInHand("unit-1", null), CLERK).next();
    }

    static Order suspended() {
        var ask = new Deed.Ask(BY_UNIT, PetitionKind.SUSPENSION, "等待解冻", null, NOW.plus(Duration.ofDays(90)));
        return signed().make(ask, CLERK)
                .next()
                .make(new Deed.Decide(1, true, null), ADMIN)
                .next();
    }

    static Order made(Deed deed, Order order) {
        return order.make(deed, ADMIN).next();
    }

    static Order at(Stage stage) {
        return switch (stage) {
            case SUBMITTED -> submitted();
            case ACCEPTED -> made(new Deed.Accept(), submitted());
            case REFUSED -> made(new Deed.Refuse("不属网格事项"), submitted());
            case DISPATCHED -> dispatched();
            case SIGNED -> signed();
            case IN_HAND -> inHand();
            case CLAIMED -> claimed();
            case RETURNED -> returned();
            case REFERRED -> referred();
            case SUSPENDED -> suspended();
            case ANSWERED -> answered();
            case FOLLOWED_UP -> made(new Deed.FollowUp(SOLVED), answered());
            case CLOSED -> closed();
            case WITHDRAWN ->
                submitted().make(new Deed.Withdraw("自己修好了"), RESIDENT).next();
            case MERGED -> made(new Deed.Merge("order-0"), submitted());
        };
    }
}
