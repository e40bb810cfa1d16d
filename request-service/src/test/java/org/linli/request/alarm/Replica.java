package org.linli.request.alarm;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.kit.lease.LaneTimer;
import org.linli.kit.lease.LaneWork;
import org.linli.request.order.DueOrders;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The clock of one replica, which can be killed in the middle of anything; it minds one district only. */
final class Replica {

    private static final Duration REST = Duration.ofMillis(100);
    private static final Duration TERM = Duration.ofSeconds(3);
    private static final int BATCH = 500;

    private final Disposable running;

    private Replica(Disposable running) {
        this.running = running;
    }

    static Replica started(ReactiveMongoTemplate mongo, DueOrders orders, Clock clock, String district) {
        return new Replica(timer(mongo, orders, clock, district)
                .run()
                .repeatWhen(done -> done.delayElements(REST))
                .subscribe());
    }

    static LaneTimer timer(ReactiveMongoTemplate mongo, DueOrders orders, Clock clock, String district) {
        var meters = new SimpleMeterRegistry();
        var clockwork = new OrderClock(orders, WorkingCalendar.china(), new AlarmMetrics(meters));
        return new LaneTimer(mongo, clock, List.of(within(district, clockwork)), BATCH, TERM, meters);
    }

    /** Other tests have orders that would be due at this test's time. */
    private static LaneWork within(String district, LaneWork all) {
        return new LaneWork() {

            @Override
            public String name() {
                return all.name() + "-" + district;
            }

            @Override
            public Flux<String> lanes(Instant now) {
                return all.lanes(now).filter(lane -> lane.startsWith(district));
            }

            @Override
            public Mono<Instant> oldest(Instant now) {
                return Mono.empty();
            }

            @Override
            public Mono<Integer> serve(String lane, Instant now, int most) {
                return all.serve(lane, now, most);
            }
        };
    }

    /** As a kill -9: what is under way is neither finished nor undone. */
    void kill() {
        running.dispose();
    }
}
