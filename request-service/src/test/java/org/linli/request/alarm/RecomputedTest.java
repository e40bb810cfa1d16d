package org.linli.request.alarm;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.event.Deadline.Limit;
import org.linli.event.Deadline.Unit;
import org.linli.event.PetitionKind;
import org.linli.event.ReturnGround;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.kit.identity.Role;
import org.linli.request.RequestServiceTest;
import org.linli.request.course.Call;
import org.linli.request.course.Deed;
import org.linli.request.course.Move;
import org.linli.request.course.Taker;
import org.linli.request.order.Act;
import org.linli.request.order.DueOrders;
import org.linli.request.order.Order;
import org.linli.request.order.OrderRefused;
import reactor.core.publisher.Mono;

/**
 * A community lives for three weeks: whoever may do something does it now and then, and the clock strikes every hour. In the end every
 * deadline of every order is worked out again from its history.
 */
@RequestServiceTest
class RecomputedTest {

    private static final int ORDERS = 60;
    private static final int HOURS = 21 * 24;
    private static final List<String> UNITS = List.of("unit-1", "unit-2", "unit-3", "unit-4");
    private static final WorkingCalendar CHINA = WorkingCalendar.china();

    private final Quarter quarter;
    private final DueOrders orders;
    private final String community = Quarter.newDistrict() + "001001";
    private final Random random = new Random(20261122);
    private final OrderClock clock;

    RecomputedTest(Quarter quarter, DueOrders orders) {
        this.quarter = quarter;
        this.orders = orders;
        this.clock = new OrderClock(orders, CHINA, new AlarmMetrics(new SimpleMeterRegistry()));
    }

    @Test
    void everyStoredDeadlineIsWhatTheHistorySaysAndEveryAlarmHasRungOnce() {
        IntStream.range(0, ORDERS).forEach(i -> quarter.opened(community));

        for (var hour = 1; hour <= HOURS; hour++) {
            var now = Quarter.NINE.plus(Duration.ofHours(hour));
            live(now);
            strike(now);
        }

        var all = quarter.all(community).collectList().block();
        assertThat(all).hasSize(ORDERS).allSatisfy(order -> {
            assertThat(order.asOf(order.version(), CHINA)).isEqualTo(order);
            assertThat(order.ringing(Quarter.NINE.plus(Duration.ofHours(HOURS)), CHINA))
                    .isEmpty();
            assertRungOnce(order);
        });
        assertThat(all)
                .flatExtracting(order ->
                        order.history().stream().map(entry -> entry.move()).toList())
                .contains(Move.WARN, Move.ESCALATE, Move.RESUME, Move.RETURN, Move.REOPEN, Move.DECIDE);
    }

    /** Several alarms of one order ring one after the other. */
    private void strike(Instant now) {
        Mono.defer(() -> clock.serve(community, now, 500))
                .repeat(100)
                .takeUntil(served -> served == 0)
                .blockLast();
    }

    /** Of one run of a phase, none twice. */
    private static void assertRungOnce(Order order) {
        var runs = order.deadlines().dues().stream().collect(groupingBy(due -> due.phase()));
        order.history().stream()
                .map(entry -> entry.deed())
                .filter(deed -> deed instanceof Deed.Warn || deed instanceof Deed.Escalate)
                .collect(groupingBy(deed -> deed))
                .forEach((deed, times) -> {
                    var phase = deed instanceof Deed.Warn(var of) ? of : ((Deed.Escalate) deed).phase();
                    assertThat(times).hasSizeLessThanOrEqualTo(runs.get(phase).size());
                });
    }

    private void live(Instant now) {
        quarter.all(community).collectList().block().stream()
                .filter(order -> random.nextInt(12) == 0)
                .forEach(order -> tried(order, now));
    }

    private void tried(Order order, Instant now) {
        try {
            var act = new Act("somebody", role(), UUID.randomUUID(), now);
            assertThat(orders.store(List.of(order.make(deed(order, now), act))).block())
                    .isLessThanOrEqualTo(1);
        } catch (OrderRefused refused) {
            assertThat(refused.problem()).isNotNull(); // not everything is legal everywhere
        }
    }

    private Role role() {
        return random.nextBoolean() ? Role.COMMUNITY_ADMIN : Role.UNIT_ADMIN;
    }

    private Deed deed(Order order, Instant now) {
        var unit = order.unitId() == null ? UNITS.get(random.nextInt(UNITS.size())) : order.unitId();
        var petitions = order.course().petitions();
        return switch (random.nextInt(12)) {
            case 0 -> new Deed.Accept();
            case 1, 2 -> new Deed.Dispatch(UNITS.get(random.nextInt(UNITS.size())));
            case 3 -> new Deed.Sign(unit);
            case 4 -> new Deed.TakeInHand(unit, null);
            case 5 -> new Deed.Answer(new Taker.Unit(unit), "修好了");
            case 6 -> random.nextBoolean() ? new Deed.Return(unit, ReturnGround.UNCLEAR, "不清") : new Deed.Settle(unit);
            case 7 -> new Deed.FollowUp(new Call(true, true, random.nextBoolean(), true, false, null));
            case 8 -> random.nextInt(4) == 0 ? new Deed.Close() : new Deed.Reopen("又坏了");
            case 9 ->
                new Deed.Ask(
                        new Taker.Unit(unit),
                        PetitionKind.SUSPENSION,
                        "等配件",
                        null,
                        now.plus(Duration.ofHours(1 + random.nextInt(99))));
            case 10 ->
                new Deed.Ask(new Taker.Unit(unit), PetitionKind.EXTENSION, "太难", new Limit(2, Unit.WORKING_DAYS), null);
            default -> new Deed.Decide(Math.max(1, petitions.size()), random.nextInt(3) > 0, null);
        };
    }
}
