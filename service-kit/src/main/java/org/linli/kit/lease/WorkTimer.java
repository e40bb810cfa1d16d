package org.linli.kit.lease;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks every now and then what is due, and carries it out batch by batch. */
public final class WorkTimer {

    private static final Logger LOG = LoggerFactory.getLogger(WorkTimer.class);
    private static final int BATCHES = 50;
    private static final int AT_ONCE = 8;

    private final Leases leases;
    private final List<TimedWork> works;
    private final MeterRegistry meters;
    private final Map<TimedWork, AtomicLong> late;

    WorkTimer(Leases leases, List<TimedWork> works, MeterRegistry meters) {
        this.leases = leases;
        this.works = works;
        this.meters = meters;
        this.late = works.stream().collect(Collectors.toMap(Function.identity(), work -> gauge(work, meters)));
    }

    private static AtomicLong gauge(TimedWork work, MeterRegistry meters) {
        var seconds = new AtomicLong();
        Gauge.builder("linli.timed.work.late.seconds", seconds, AtomicLong::get)
                .description("How long the longest due piece of work has been waiting")
                .tag("work", work.name())
                .register(meters);
        return seconds;
    }

    /** Carries out everything that is due; of very much, the rest next time. */
    @Scheduled(fixedDelayString = "${linli.lease.every:10s}", initialDelayString = "${linli.lease.every:10s}")
    public Mono<Void> run() {
        return Flux.fromIterable(works).flatMap(this::run).then();
    }

    private Mono<Void> run(TimedWork work) {
        return leases.lateness(work)
                .defaultIfEmpty(Duration.ZERO)
                .doOnNext(waiting -> gaugeOf(work).set(waiting.toSeconds()))
                .thenMany(batch(work).repeat(BATCHES).takeUntil(done -> done == 0))
                .then()
                .onErrorResume(away -> {
                    LOG.warn("{} wait for the store: {}", work.name(), away.getMessage());
                    return Mono.empty();
                });
    }

    private AtomicLong gaugeOf(TimedWork work) {
        return Objects.requireNonNull(late.get(work));
    }

    private Mono<Long> batch(TimedWork work) {
        return leases.claim(work)
                .flatMapMany(Flux::fromIterable)
                .flatMap(id -> carryOut(work, id), AT_ONCE)
                .count();
    }

    private Mono<String> carryOut(TimedWork work, String id) {
        return work.carryOut(id)
                .doOnSuccess(ignored -> count(work, "done"))
                .onErrorResume(failure -> {
                    LOG.warn(
                            "{} {} is tried again when its lease has run out: {}", work.name(), id, failure.toString());
                    count(work, "failed");
                    return Mono.empty();
                })
                .thenReturn(id);
    }

    private void count(TimedWork work, String outcome) {
        meters.counter("linli.timed.work", "work", work.name(), "outcome", outcome)
                .increment();
    }
}
