package org.linli.request.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.linli.request.delivery.wire.Outcome;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What waits, for how long, what was given up, and how calls end; by kind of receiver. */
final class DeliveryMetrics {

    private final Lanes lanes;
    private final MeterRegistry meters;
    private final Clock clock;
    private final List<Waiting> kinds;

    private record Waiting(String kind, AtomicLong backlog, AtomicLong dead, AtomicLong ageSeconds) {}

    DeliveryMetrics(Lanes lanes, List<Receivers> kinds, MeterRegistry meters, Clock clock) {
        this.lanes = lanes;
        this.meters = meters;
        this.clock = clock;
        this.kinds = kinds.stream().map(kind -> gauges(kind.kind())).toList();
    }

    private Waiting gauges(String kind) {
        var waiting = new Waiting(kind, new AtomicLong(), new AtomicLong(), new AtomicLong());
        gauge(
                "linli.delivery.backlog",
                "Orders of which a receiver does not know everything yet",
                kind,
                waiting.backlog());
        gauge("linli.delivery.dead", "Orders of which something was given up", kind, waiting.dead());
        gauge(
                "linli.delivery.oldest.age.seconds",
                "How long the oldest message has waited",
                kind,
                waiting.ageSeconds());
        for (var verdict : Outcome.Verdict.values()) {
            meters.counter("linli.delivery.calls", "kind", kind, "outcome", word(verdict));
        }
        return waiting;
    }

    private void gauge(String name, String description, String kind, AtomicLong value) {
        Gauge.builder(name, value, AtomicLong::get)
                .description(description)
                .tag("kind", kind)
                .register(meters);
    }

    private static String word(Outcome.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    void count(String kind, Outcome came) {
        meters.counter("linli.delivery.calls", "kind", kind, "outcome", word(came.verdict()))
                .increment();
    }

    @Scheduled(fixedDelayString = "${linli.delivery.gauge-every:15s}")
    Mono<Void> measure() {
        return Flux.fromIterable(kinds).concatMap(this::measure).then();
    }

    private Mono<Void> measure(Waiting kind) {
        var age = lanes.oldest(kind.kind())
                .map(since -> Duration.between(since, clock.instant()).toSeconds())
                .defaultIfEmpty(0L);
        return Mono.zip(lanes.count(kind.kind(), LaneState.WAITING), lanes.count(kind.kind(), LaneState.DEAD), age)
                .doOnNext(counted -> {
                    kind.backlog().set(counted.getT1());
                    kind.dead().set(counted.getT2());
                    kind.ageSeconds().set(counted.getT3());
                })
                .then();
    }
}
