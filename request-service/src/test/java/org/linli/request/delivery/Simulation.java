package org.linli.request.delivery;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.linli.kit.IdSource;
import org.linli.request.delivery.wire.Wire;

/** Deliveries of one replica in a time of their own. */
final class Simulation {

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final DeliveryTimer timer;
    final Deliveries deliveries;
    final DeliveryMetrics metrics;
    private final SimulatedClock clock;

    Simulation(Lanes lanes, SimulatedReceiver receiver, SimulatedClock clock) {
        this(lanes, List.of(receiver), receiver, clock);
    }

    Simulation(Lanes lanes, List<Receivers> kinds, Wire wire, SimulatedClock clock) {
        this.clock = clock;
        this.metrics = new DeliveryMetrics(lanes, kinds, meters, clock);
        var settings = new DeliverySettings(100, 4, 50, Duration.ofSeconds(60), SimulatedReceiver.patience());
        var breakers = new Breakers(clock, Duration.ofSeconds(30), meters);
        var courier = new Courier(
                lanes, wire, breakers, settings, metrics, IdSource.timeOrdered(), clock, new Random(7)::nextDouble);
        this.timer = new DeliveryTimer(lanes, courier, kinds);
        this.deliveries = new Deliveries(lanes, clock);
    }

    /** Lets time pass, a second at a time as the timer does, or five if it is long. */
    void run(Duration time) {
        var step = Duration.ofSeconds(time.compareTo(Duration.ofMinutes(3)) > 0 ? 5 : 1);
        for (var passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(step)) {
            timer.run().block();
            clock.forward(step);
        }
    }

    double gauge(String name) {
        metrics.measure().block();
        return meters.get(name).gauge().value();
    }

    static final class SimulatedClock extends Clock {

        private volatile Instant now = Instant.parse("2026-11-22T08:00:00Z");

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
