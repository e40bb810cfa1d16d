package org.linli.evaluation.whatif;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.whatif.WhatIfState.Running;
import org.linli.evaluation.whatif.replay.Watch;
import org.linli.evaluation.whatif.replay.WhatIfSettings;
import org.linli.kit.identity.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Runs what-ifs, one at a time, on a thread of its own. While it is about one it says so again and again, and stops when nobody wants it
 * any more; if it falls silent, the what-if is begun anew, here or elsewhere, and comes to the same.
 */
@Component
class WhatIfRuns implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WhatIfRuns.class);
    private static final Scope EVERYWHERE = new Scope.Division("");
    private static final int BEATS = 12;

    /** How long another what-if waits before it asks again whether there is time for it. */
    static final Duration BUSY = Duration.ofSeconds(10);

    private final Scheduler thread = Schedulers.newBoundedElastic(1, 1, "what-if");
    private final AtomicReference<@Nullable Watch> current = new AtomicReference<>();
    private final WhatIfs whatIfs;
    private final WhatIfWork work;
    private final WhatIfSettings settings;
    private final Clock clock;

    WhatIfRuns(WhatIfs whatIfs, WhatIfWork work, WhatIfSettings settings, Clock clock, MeterRegistry meters) {
        this.whatIfs = whatIfs;
        this.work = work;
        this.settings = settings;
        this.clock = clock;
        Gauge.builder("linli.whatif.running", current, now -> now.get() == null ? 0 : 1)
                .description("Whether this replica is about a what-if")
                .register(meters);
    }

    @Override
    public void destroy() {
        var watch = current.get();
        if (watch != null) {
            watch.stop();
        }
        thread.dispose();
    }

    /** Begins with one in the background; false if it is about another one. */
    boolean begin(String id) {
        var watch = new Watch();
        if (!current.compareAndSet(null, watch)) {
            return false;
        }
        begun(id)
                .flatMap(whatIf -> whileBeating(whatIf, watch))
                .doFinally(ignored -> current.set(null))
                .subscribe(
                        ignored -> {},
                        failure -> LOG.warn("what-if {} is begun anew when its lease has run out", id, failure));
        return true;
    }

    private Mono<WhatIf> begun(String id) {
        return whatIfs.move(
                        EVERYWHERE, id, whatIf -> whatIf.begin(settings.attempts(), settings.lease(), clock.instant()))
                .filter(whatIf -> whatIf.state() instanceof Running);
    }

    private Mono<WhatIf> whileBeating(WhatIf whatIf, Watch watch) {
        return Mono.using(
                () -> beats(whatIf, watch).subscribe(),
                ignored -> work.workOut(whatIf, watch, thread),
                beating -> beating.dispose());
    }

    private Flux<WhatIf> beats(WhatIf whatIf, Watch watch) {
        return Flux.interval(settings.lease().dividedBy(BEATS))
                .onBackpressureDrop()
                .concatMap(ignored -> whatIfs.change(
                                EVERYWHERE,
                                whatIf.id(),
                                now -> now.beat(whatIf.runs(), watch.progress(), settings.lease(), clock.instant()))
                        .doOnNext(now -> stopIfUnwanted(now, whatIf.runs(), watch))
                        .onErrorResume(away -> {
                            LOG.warn("what-if {} cannot say that it is worked on: {}", whatIf.id(), away.toString());
                            return Mono.empty();
                        }));
    }

    private static void stopIfUnwanted(WhatIf now, int run, Watch watch) {
        if (!now.isRun(run)) {
            watch.stop();
        }
    }
}
