package org.linli.request.order;

import java.time.Instant;
import java.util.UUID;
import org.linli.event.Channel;
import org.linli.event.DivisionCode;
import org.linli.event.RequestKind;
import org.linli.kit.identity.Role;
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

    static final Request REQUEST = new Request(
            RequestKind.HELP,
            "路灯",
            "路灯坏了",
            Channel.APP,
            new DivisionCode("140213050001001"),
            new Spot(113.305, 40.005),
            "resident-1",
            null);

    private Lives() {}

    static Act act(String actor, Role role) {
        return new Act(actor, role, UUID.randomUUID(), NOW);
    }

    static Order submitted() {
        return Order.submit("order-1", REQUEST, RESIDENT).next();
    }

    static Order dispatched() {
        return submitted().dispatch("unit-1", ADMIN).next();
    }

    static Order signed() {
        return dispatched().sign("unit-1", CLERK).next();
    }

    static Order claimed() {
        return submitted().claim(MEMBER).next();
    }

    static Order answered() {
        return signed().answer(BY_UNIT, "修好了", CLERK).next();
    }

    static Order answeredByMember() {
        return claimed().answer(BY_MEMBER, "修好了", MEMBER).next();
    }

    static Order closed() {
        return answered().close(ADMIN).next();
    }

    static Order at(Stage stage) {
        return switch (stage) {
            case SUBMITTED -> submitted();
            case DISPATCHED -> dispatched();
            case SIGNED -> signed();
            case CLAIMED -> claimed();
            case ANSWERED -> answered();
            case CLOSED -> closed();
        };
    }
}
