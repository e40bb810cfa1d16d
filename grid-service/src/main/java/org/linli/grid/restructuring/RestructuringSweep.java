package org.linli.grid.restructuring;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Goes on with what a crash or an outage has left, and takes the second look that every restructuring gets. */
@Component
class RestructuringSweep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RestructuringSweep.class);

    private final Restructurings restructurings;
    private final Steps steps;
    private final RestructuringSettings settings;
    private final Clock clock;
    private final AtomicLong oldestSeconds;
    private volatile Disposable sweeping = Disposables.disposed();

    RestructuringSweep(
            Restructurings restructurings,
            Steps steps,
            RestructuringSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.restructurings = restructurings;
        this.steps = steps;
        this.settings = settings;
        this.clock = clock;
        this.oldestSeconds = meters.gauge("linli.grid.restructuring.oldest.seconds", new AtomicLong());
    }

    @Override
    public void start() {
        sweeping = Flux.interval(settings.sweepEvery())
                .onBackpressureDrop()
                .concatMap(ignored -> sweep())
                .subscribe();
    }

    /** One round. What fails is left to the next one. */
    Mono<Void> sweep() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return restructurings
                .unfinished()
                .collectList()
                .doOnNext(unfinished -> oldestSeconds.set(unfinished.stream()
                        .filter(Restructuring::isUnderWay)
                        .mapToLong(it -> Duration.between(it.origin().at(), now).toSeconds())
                        .max()
                        .orElse(0)))
                .flatMapIterable(unfinished -> unfinished)
                .concatMap(it -> goOn(it, now))
                .then()
                .onErrorResume(DataAccessException.class, storeIsAway -> {
                    LOG.warn("restructurings wait: {}", storeIsAway.getMessage());
                    return Mono.empty();
                });
    }

    private Mono<Restructuring> goOn(Restructuring unfinished, Instant now) {
        var until = now.plus(settings.lease());
        return restructurings
                .change(unfinished.id(), it -> it.leased(now, until))
                .filter(it -> until.equals(it.dueAt()))
                .flatMap(steps::carryOut)
                .onErrorResume(RuntimeException.class, failure -> {
                    LOG.error("restructuring {} does not go on", unfinished.id(), failure);
                    return Mono.empty();
                });
    }

    @Override
    public void stop() {
        sweeping.dispose();
    }

    @Override
    public boolean isRunning() {
        return !sweeping.isDisposed();
    }
}
