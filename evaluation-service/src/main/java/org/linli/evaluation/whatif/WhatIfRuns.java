package org.linli.evaluation.whatif;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.linli.evaluation.whatif.WhatIfState.Running;
import org.linli.evaluation.whatif.replay.Watch;
import org.linli.evaluation.whatif.replay.WhatIfSettings;
import org.linli.kit.identity.Scope;
import org.linli.kit.lease.LongRuns;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Runs what-ifs, one at a time. One that is begun anew comes to the same. */
@Component
class WhatIfRuns implements LongRuns.Steps<WhatIf, Watch>, DisposableBean {

    private static final Scope EVERYWHERE = new Scope.Division("");

    private final LongRuns<WhatIf, Watch> runs;
    private final WhatIfs whatIfs;
    private final WhatIfWork work;
    private final WhatIfSettings settings;
    private final Clock clock;

    WhatIfRuns(WhatIfs whatIfs, WhatIfWork work, WhatIfSettings settings, Clock clock, MeterRegistry meters) {
        this.whatIfs = whatIfs;
        this.work = work;
        this.settings = settings;
        this.clock = clock;
        this.runs = new LongRuns<>("what-if", settings.lease(), this);
        Gauge.builder("linli.whatif.running", runs, now -> now.isBusy() ? 1 : 0)
                .description("Whether this replica is about a what-if")
                .register(meters);
    }

    /** Begins with one in the background; false if it is about another one. */
    boolean start(String id) {
        return runs.start(id);
    }

    @Override
    public Watch watch() {
        return new Watch();
    }

    @Override
    public Mono<WhatIf> begin(String id) {
        return whatIfs.move(
                        EVERYWHERE, id, whatIf -> whatIf.begin(settings.attempts(), settings.lease(), clock.instant()))
                .filter(whatIf -> whatIf.state() instanceof Running);
    }

    @Override
    public Mono<WhatIf> beat(WhatIf begun, Watch watch) {
        return whatIfs.change(
                EVERYWHERE,
                begun.id(),
                now -> now.beat(begun.runs(), watch.progress(), settings.lease(), clock.instant()));
    }

    @Override
    public boolean isUnderWay(WhatIf begun, WhatIf now) {
        return now.isRun(begun.runs());
    }

    @Override
    public Mono<WhatIf> workOut(WhatIf begun, Watch watch, Scheduler thread) {
        return work.workOut(begun, watch, thread);
    }

    @Override
    public void destroy() {
        runs.close();
    }
}
