package org.linli.request.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionLevel;
import org.linli.event.Event;
import org.linli.event.PetitionKind;
import org.linli.event.RequestEvent.Escalated;
import org.linli.event.RequestEvent.Resumed;
import org.linli.event.RequestEvent.Warned;
import org.linli.event.Topics;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.kit.identity.Role;
import org.linli.request.RequestServiceTest;
import org.linli.request.course.Deed;
import org.linli.request.course.HistoryEntry;
import org.linli.request.course.Move;
import org.linli.request.course.Stage;
import org.linli.request.course.Taker;
import org.linli.request.deadline.Alarm;
import org.linli.request.order.Act;
import org.linli.request.order.DueOrders;
import org.linli.request.order.Order;
import org.linli.testkit.TestTopics;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What the clock does with orders; the time is passed in, and each test has a district of its own. */
@RequestServiceTest
class OrderClockTest {

    private static final Duration LATER = Duration.ofDays(30);

    private final Quarter quarter;
    private final DueOrders orders;
    private final ReactiveMongoTemplate mongo;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final String district = Quarter.newDistrict();
    private final String community = district + "001001";

    OrderClockTest(Quarter quarter, DueOrders orders, ReactiveMongoTemplate mongo) {
        this.quarter = quarter;
        this.orders = orders;
        this.mongo = mongo;
    }

    private void strikes(Instant now) {
        new OrderClock(orders, WorkingCalendar.china(), new AlarmMetrics(meters))
                .serve(community, now, 100)
                .block();
    }

    private Order stored(String id) {
        return orders.find(id).block();
    }

    private List<Event> told(String id, int many) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> TestTopics.published(Topics.REQUEST, id), events -> events.size() >= many);
    }

    private Order made(Order order, Deed deed, String actor, Role role, Instant at) {
        var change = order.make(deed, new Act(actor, role, UUID.randomUUID(), at));
        assertThat(orders.store(List.of(change)).block()).isEqualTo(1);
        return stored(order.id());
    }

    @Test
    void beforeItsTimeNothingHappens() {
        var order = quarter.opened(community);

        strikes(Quarter.WARNING.minusMillis(1));

        assertThat(stored(order.id())).isEqualTo(order);
    }

    @Test
    void atFirstItIsWarnedOfThenCommunityStreetAndDistrictAreToldEachOnce() {
        var order = quarter.opened(community);

        List.of(96, 97, 120, 121, 180, 181, 240, 241, 900)
                .forEach(minutes -> strikes(Quarter.NINE.plus(Duration.ofMinutes(minutes))));

        var told = told(order.id(), 5);
        assertThat(told).hasSize(5);
        assertThat(told.get(1)).isInstanceOf(Warned.class);
        assertThat(told.subList(2, 5))
                .extracting(event -> ((Escalated) event).level())
                .containsExactly(DivisionLevel.COMMUNITY, DivisionLevel.STREET, DivisionLevel.DISTRICT);
        assertThat(stored(order.id()).history())
                .extracting(HistoryEntry::actor)
                .containsExactly("staff-1", "clock", "clock", "clock", "clock");
        assertThat(stored(order.id()).deadlines().nextAt()).isNull();
        assertThat(stored(order.id()).deadlines().told()).isEqualTo(Alarm.DISTRICT);
        assertThat(orders.countTold("DISTRICT").block()).isPositive();
    }

    @Test
    void aClockThatStoodStillCatchesUpInOrder() {
        var order = quarter.opened(community);

        for (var i = 0; i < 6; i++) {
            strikes(Quarter.NINE.plus(LATER));
        }

        assertThat(stored(order.id()).history())
                .extracting(HistoryEntry::move)
                .containsExactly(Move.SUBMIT, Move.WARN, Move.ESCALATE, Move.ESCALATE, Move.ESCALATE);
    }

    @Test
    void anIdleEditResetsNothing() {
        var order = quarter.opened(community);
        strikes(Quarter.WARNING);
        var urged = made(
                stored(order.id()), new Deed.Urge("请快一点"), "resident-1", Role.RESIDENT, Quarter.WARNING.plusSeconds(1));

        strikes(Quarter.WARNING.plusSeconds(2));

        assertThat(stored(order.id())).isEqualTo(urged);
        assertThat(urged.deadlines().nextAt()).isEqualTo(Quarter.DUE);
    }

    @Test
    void aSuspensionExpiresAtItsInstantAndTheClockRunsOn() {
        var accepted = quarter.opened(community);
        var until = Quarter.NINE.plus(LATER);
        var sent = made(accepted, new Deed.Dispatch("unit-1"), "admin-1", Role.COMMUNITY_ADMIN, at(10));
        var signed = made(sent, new Deed.Sign("unit-1"), "clerk-1", Role.UNIT_ADMIN, at(20));
        var asked = made(
                signed,
                new Deed.Ask(new Taker.Unit("unit-1"), PetitionKind.SUSPENSION, "等配件", null, until),
                "clerk-1",
                Role.UNIT_ADMIN,
                at(30));
        var stands = made(asked, new Deed.Decide(1, true, null), "admin-1", Role.COMMUNITY_ADMIN, at(40));
        assertThat(stands.stage()).isEqualTo(Stage.SUSPENDED);

        strikes(until.minusMillis(1));
        assertThat(stored(stands.id())).isEqualTo(stands);
        strikes(until);
        strikes(until);

        var resumed = stored(stands.id());
        assertThat(resumed.stage()).isEqualTo(Stage.SIGNED);
        assertThat(resumed.history()).hasSize(stands.history().size() + 1);
        assertThat(told(stands.id(), 6).getLast()).isInstanceOf(Resumed.class);
    }

    private static Instant at(int minutes) {
        return Quarter.NINE.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void whatCannotBeReadIsPutOffAndHoldsUpNothing() {
        var broken = quarter.opened(community);
        var order = quarter.opened(community);
        change(broken.id(), Update.update("history.0.deed._class", "no-such-deed"));

        strikes(Quarter.WARNING);

        assertThat(stored(order.id()).history()).hasSize(2);
        assertThat(quarter.due(community, Quarter.WARNING)).isZero();
        assertThat(meters.get("linli.order.alarms.put.off").counter().count()).isEqualTo(1);
        mongo.remove(Query.query(Criteria.where("_id").is(broken.id())), Order.COLLECTION)
                .block();
    }

    @Test
    void whatTheOrderDoesNotAllowIsPutOffToo() {
        var order = quarter.opened(community);
        var gone = made(order, new Deed.Refuse("不受理"), "admin-1", Role.COMMUNITY_ADMIN, at(10));
        change(gone.id(), Update.update("deadlines", mongo.getConverter().convertToMongoType(order.deadlines())));

        strikes(Quarter.WARNING);

        assertThat(stored(order.id()).history()).hasSize(2);
        assertThat(quarter.due(community, Quarter.WARNING)).isZero();
    }

    private void change(String id, Update update) {
        mongo.updateFirst(Query.query(Criteria.where("_id").is(id)), update, Order.COLLECTION)
                .block();
    }

    @Test
    void howManyAreLateIsAMetric() {
        quarter.opened(community);
        strikes(Quarter.DUE);
        strikes(Quarter.DUE);

        new OverdueGauges(orders, meters).count().block();

        assertThat(meters.get("linli.orders.overdue")
                        .tag("told", "community")
                        .gauge()
                        .value())
                .isPositive();
        assertThat(meters.get("linli.order.alarms")
                        .tag("alarm", "warning")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("linli.order.alarm.lateness").timer().count()).isEqualTo(2);
    }
}
