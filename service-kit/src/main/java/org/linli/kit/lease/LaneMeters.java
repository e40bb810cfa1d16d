package org.linli.kit.lease;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** How work in lanes gets on. */
final class LaneMeters {

    private final MeterRegistry meters;
    private final Map<String, AtomicLong> late = new ConcurrentHashMap<>();

    LaneMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void served(LaneWork work, int pieces) {
        meters.counter("linli.timed.work", "work", work.name(), "outcome", "done")
                .increment(pieces);
    }

    void failed(LaneWork work) {
        meters.counter("linli.timed.work", "work", work.name(), "outcome", "failed")
                .increment();
    }

    /** How long the longest due piece has been waiting. */
    void waiting(LaneWork work, Duration waiting) {
        late.computeIfAbsent(work.name(), this::gauge).set(waiting.toSeconds());
    }

    private AtomicLong gauge(String work) {
        var seconds = new AtomicLong();
        Gauge.builder("linli.timed.work.late.seconds", seconds, AtomicLong::get)
                .description("How long the longest due piece of work has been waiting")
                .tag("work", work)
                .register(meters);
        return seconds;
    }
}
