package org.linli.request.alarm;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.kit.lease.LaneWork;
import org.linli.request.order.DueOrders;
import org.linli.request.order.Order;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Does with orders what their deadlines ask for, a community's at a time, one thing with each order at a time. Each is a conditional
 * write on the order, so that it takes effect once however many replicas try.
 */
@Component
class OrderClock implements LaneWork {

    private static final Logger LOG = LoggerFactory.getLogger(OrderClock.class);

    /** An order that cannot be dealt with is looked at again after so long. */
    private static final Duration PUT_OFF = Duration.ofMinutes(10);

    private final DueOrders orders;
    private final WorkingCalendar calendar;
    private final AlarmMetrics metrics;

    OrderClock(DueOrders orders, WorkingCalendar calendar, AlarmMetrics metrics) {
        this.orders = orders;
        this.calendar = calendar;
        this.metrics = metrics;
    }

    @Override
    public String name() {
        return "deadlines";
    }

    @Override
    public Flux<String> lanes(Instant now) {
        return orders.communities(now);
    }

    @Override
    public Mono<Instant> oldest(Instant now) {
        return orders.oldest(now);
    }

    @Override
    public Mono<Integer> serve(String lane, Instant now, int most) {
        return orders.due(lane, now, most)
                .collectList()
                .onErrorResume(OrderClock::isUnreadable, unreadable -> oneByOne(lane, now, most, unreadable))
                .flatMap(due -> strike(due, now).thenReturn(due.size()));
    }

    /** Whether it is the order that is at fault and not the store. */
    private static boolean isUnreadable(Throwable failure) {
        return !(failure instanceof DataAccessException);
    }

    /** One that cannot be read is put off; the others are not its hostages. */
    private Mono<List<Order>> oneByOne(String lane, Instant now, int most, Throwable unreadable) {
        LOG.warn("orders of {} are read one by one: {}", lane, unreadable.toString());
        return orders.ids(lane, now, most)
                .concatMap(id -> orders.find(id)
                        .onErrorResume(
                                OrderClock::isUnreadable,
                                broken -> putOff(id, now, broken).then(Mono.empty())))
                .collectList();
    }

    private Mono<Void> strike(List<Order> due, Instant now) {
        return Flux.fromIterable(due)
                .concatMap(order -> stroke(order, now))
                .collectList()
                .flatMapMany(strokes -> Flux.fromIterable(
                        strokes.stream().collect(groupingBy(Stroke::kind)).values()))
                .concatMap(strokes -> store(strokes, now))
                .then();
    }

    private Mono<Stroke> stroke(Order order, Instant now) {
        Optional<Stroke> stroke;
        try {
            stroke = Stroke.of(order, now, calendar);
        } catch (RuntimeException broken) {
            return putOff(order.id(), now, broken).then(Mono.empty());
        }
        return Mono.justOrEmpty(stroke)
                .switchIfEmpty(Mono.defer(
                        () -> putOff(order.id(), now, new NothingDue()).then(Mono.empty())));
    }

    private Mono<Void> store(List<Stroke> strokes, Instant now) {
        var kind = strokes.getFirst().kind();
        return orders.store(strokes.stream().map(Stroke::change).toList())
                .doOnNext(stored -> metrics.count(kind, stored))
                .doOnNext(ignored -> strokes.forEach(stroke -> metrics.late(Duration.between(stroke.dueAt(), now))))
                .then();
    }

    private Mono<Void> putOff(String id, Instant now, Throwable broken) {
        LOG.error("{} is put off: the clock cannot deal with it: {}", id, broken.toString());
        metrics.putOff();
        return orders.putOff(id, now, now.plus(PUT_OFF));
    }

    /** Its stored instant has come, and its history says that nothing is to be done. */
    private static final class NothingDue extends IllegalStateException {

        NothingDue() {
            super("its history has nothing that is due");
        }
    }
}
