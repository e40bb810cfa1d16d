package org.linli.request.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.event.Channel;
import org.linli.event.Deadline.Limit;
import org.linli.event.Deadline.Unit;
import org.linli.event.DivisionCode;
import org.linli.event.Event;
import org.linli.event.OrderPhase;
import org.linli.event.PetitionKind;
import org.linli.event.RequestKind;
import org.linli.event.ReturnGround;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.kit.identity.Role;
import org.linli.kit.store.Change;
import org.linli.request.course.Call;
import org.linli.request.course.Deed;
import org.linli.request.course.Rating;
import org.linli.request.course.Taker;
import org.linli.request.deadline.Hours;
import org.linli.request.deadline.Steps;
import org.linli.request.deadline.Terms;
import org.linli.request.order.Act;
import org.linli.request.order.Order;
import org.linli.request.order.Request;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/**
 * An order and what is told of it, for tests that tell it themselves. It has to be taken in hand within 4 hours and answered within 10,
 * day and night.
 */
record Told(Order order, List<Event> events) {

    static final String UNIT = "unit-1";

    private static final WorkingCalendar CHINA = WorkingCalendar.china();
    private static final Terms TERMS = new Terms(
            null,
            null,
            Map.of(
                    OrderPhase.HANDLE, new Limit(4, Unit.URGENT_HOURS),
                    OrderPhase.ANSWER, new Limit(10, Unit.URGENT_HOURS)),
            Hours.USUAL,
            Steps.USUAL);

    static Told submitted(String grid, Instant at) {
        return submitted(grid, "路灯", at);
    }

    static Told submitted(String grid, String category, Instant at) {
        var request = new Request(
                RequestKind.HELP,
                category,
                "坏了",
                Channel.APP,
                new DivisionCode(grid),
                null,
                "resident-1",
                null,
                false,
                TERMS);
        var act = new Act("resident-1", Role.RESIDENT, UUID.randomUUID(), at);
        return new Told(null, List.of()).with(Order.submit(UUID.randomUUID().toString(), request, act));
    }

    private Told with(Change<Order> change) {
        var all = Stream.concat(events.stream(), change.event().stream()).toList();
        return new Told(change.next().timed(CHINA), all);
    }

    private Told then(Deed deed, String actor, Role role, Instant at) {
        return with(order.make(deed, new Act(actor, role, UUID.randomUUID(), at)));
    }

    /** Hours after it came in. */
    private Instant after(double hours) {
        return order.submittedAt().plus(Duration.ofMinutes(Math.round(hours * 60)));
    }

    private Told byAdmin(Deed deed, double hours) {
        return then(deed, "admin-1", Role.COMMUNITY_ADMIN, after(hours));
    }

    private Told byUnit(Deed deed, double hours) {
        return then(deed, "clerk-1", Role.UNIT_ADMIN, after(hours));
    }

    /** Sent to the unit the moment it came in. */
    Told dispatched(String unit) {
        return byAdmin(new Deed.Dispatch(unit), 0);
    }

    Told returned(String unit, double hours) {
        return byUnit(new Deed.Return(unit, ReturnGround.NOT_OUR_DUTY, "不归我们"), hours);
    }

    Told sentAgain(String unit, double hours) {
        return byAdmin(new Deed.Dispatch(unit), hours);
    }

    Told signed(String unit, double hours) {
        return byUnit(new Deed.Sign(unit), hours);
    }

    Told inHand(String unit, double hours) {
        return signed(unit, hours).byUnit(new Deed.TakeInHand(unit, null), hours);
    }

    Told answered(String unit, double hours) {
        return byUnit(new Deed.Answer(new Taker.Unit(unit), "修好了"), hours);
    }

    Told called(boolean solved, boolean satisfied, double hours) {
        return byAdmin(new Deed.FollowUp(new Call(true, true, solved, satisfied, true, null)), hours);
    }

    Told urged(double hours) {
        return then(new Deed.Urge(null), "resident-1", Role.RESIDENT, after(hours));
    }

    Told granted(PetitionKind kind, double hours) {
        var asked = byUnit(new Deed.Ask(new Taker.Unit(UNIT), kind, "理由", null, null), hours);
        var number = asked.order.course().petitions().size();
        return asked.byAdmin(new Deed.Decide(number, true, null), hours);
    }

    Told rated(boolean satisfied, double hours) {
        return then(new Deed.Rate(new Rating(satisfied, null)), "resident-1", Role.RESIDENT, after(hours));
    }

    Told reopened(double hours) {
        return byAdmin(new Deed.Reopen("没修好"), hours);
    }

    Told closed(double hours) {
        return byAdmin(new Deed.Close(), hours);
    }

    /** All the way, within an hour. */
    Told handled() {
        return dispatched(UNIT).inHand(UNIT, 0.5).answered(UNIT, 1).closed(1);
    }

    /** Lies in the store as if it had come there by itself. */
    Told stored(ReactiveMongoTemplate mongo) {
        mongo.insert(order).block();
        return this;
    }
}
