package org.linli.request.order;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.linli.event.MeetingEvent.Resolved;
import org.linli.event.Topics;
import org.linli.kit.IdSource;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.linli.kit.identity.Role;
import org.linli.kit.identity.Scope;
import org.linli.kit.store.CommandId;
import org.linli.request.course.Deed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Settles orders for which a joint meeting has named a unit (联席会议指定承办). An order remembers the resolution, so that it is settled once
 * however often it is told; one that has moved on, or that the council does not answer for, stays as it is.
 */
@Component
class JointMeetings implements EventHandler {

    private static final Logger LOG = LoggerFactory.getLogger(JointMeetings.class);

    private final Orders orders;
    private final OrderMetrics metrics;
    private final MeterRegistry meters;
    private final IdSource ids;
    private final Clock clock;

    JointMeetings(Orders orders, OrderMetrics metrics, MeterRegistry meters, IdSource ids, Clock clock) {
        this.orders = orders;
        this.metrics = metrics;
        this.meters = meters;
        this.ids = ids;
        this.clock = clock;
        Stream.of("settled", "repeated", "overtaken", "unreachable").forEach(this::counter); // none yet shows as 0
    }

    private Counter counter(String outcome) {
        return Counter.builder("linli.joint.meeting.settlements")
                .description("What came of resolutions of joint meetings that name a unit for an order")
                .tag("outcome", outcome)
                .register(meters);
    }

    @Override
    public String group() {
        return "request-service.joint-meetings";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.PARTY_MEMBER);
    }

    @Override
    public Mono<Void> handle(List<Received> batch) {
        return Flux.fromIterable(batch)
                .map(Received::event)
                .ofType(Resolved.class)
                .concatMap(resolved -> Mono.justOrEmpty(resolved.orderId()).flatMap(order -> settle(order, resolved)))
                .then();
    }

    private Mono<Order> settle(String orderId, Resolved resolved) {
        var act = new Act(resolved.personId(), roleOf(resolved), ids.next(), clock.instant());
        return orders.change(
                        orderId,
                        new Scope.Division(resolved.meeting().division().value()),
                        new Reader(resolved.personId(), true),
                        order -> order.make(new Deed.Settle(resolved.unitId()), act))
                .contextWrite(new CommandId("joint-meeting/" + resolved.subject())::in)
                .doOnNext(order -> settled(order, act))
                .switchIfEmpty(
                        Mono.fromRunnable(() -> passedOver("unreachable", orderId, "not there for this council")))
                .onErrorResume(OrderRefused.class, moved -> {
                    passedOver("overtaken", orderId, String.valueOf(moved.getMessage()));
                    return Mono.empty();
                });
    }

    private void settled(Order order, Act act) {
        var now = order.history().getLast().at().equals(act.at());
        counter(now ? "settled" : "repeated").increment();
        metrics.count(order, act);
    }

    private void passedOver(String outcome, String orderId, String why) {
        LOG.warn("a joint meeting's resolution does not settle order {}: {}", orderId, why);
        counter(outcome).increment();
    }

    /** In which role it was written down. A community's council settles nothing, as its admins do not. */
    private static Role roleOf(Resolved resolved) {
        return switch (resolved.meeting().division().level()) {
            case DISTRICT -> Role.DISTRICT_ADMIN;
            case STREET -> Role.STREET_ADMIN;
            case COMMUNITY, GRID, MICRO_GRID ->
                throw new IllegalArgumentException("no council that settles orders: " + resolved.meeting());
        };
    }
}
