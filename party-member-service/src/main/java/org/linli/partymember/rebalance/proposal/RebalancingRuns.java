package org.linli.partymember.rebalance.proposal;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.linli.kit.identity.Scope;
import org.linli.partymember.rebalance.RebalancingSettings;
import org.linli.partymember.rebalance.plan.Watch;
import org.linli.partymember.rebalance.proposal.ProposalState.Running;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Works proposals out, one at a time, on a thread of its own. While it is about one it says so again and again, and stops when nobody
 * wants the proposal any more; if it falls silent, the proposal is begun anew, here or elsewhere, and comes to the same.
 */
@Component
class RebalancingRuns implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RebalancingRuns.class);
    private static final Scope EVERYWHERE = new Scope.Division("");
    private static final int BEATS = 12;

    /** How long another proposal waits before it asks again whether there is time for it. */
    static final Duration BUSY = Duration.ofSeconds(10);

    private final Scheduler thread = Schedulers.newBoundedElastic(1, 1, "rebalancing");
    private final AtomicReference<@Nullable Watch> current = new AtomicReference<>();
    private final RebalancingProposals proposals;
    private final RebalancingWork work;
    private final RebalancingSettings settings;
    private final Clock clock;

    RebalancingRuns(RebalancingProposals proposals, RebalancingWork work, RebalancingSettings settings, Clock clock) {
        this.proposals = proposals;
        this.work = work;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void destroy() {
        var watch = current.get();
        if (watch != null) {
            watch.stop();
        }
        thread.dispose();
    }

    /** Begins with a proposal in the background; false if it is about another one. */
    boolean begin(String id) {
        var watch = new Watch();
        if (!current.compareAndSet(null, watch)) {
            return false;
        }
        begun(id)
                .flatMap(proposal -> whileBeating(proposal, watch))
                .doFinally(ignored -> current.set(null))
                .subscribe(
                        ignored -> {},
                        failure -> LOG.warn("proposal {} is begun anew when its lease has run out", id, failure));
        return true;
    }

    private Mono<Proposal> begun(String id) {
        return proposals
                .change(
                        EVERYWHERE,
                        id,
                        proposal -> proposal.begin(settings.attempts(), settings.lease(), clock.instant()))
                .filter(proposal -> proposal.state() instanceof Running);
    }

    private Mono<Proposal> whileBeating(Proposal proposal, Watch watch) {
        return Mono.using(
                () -> beats(proposal, watch).subscribe(),
                ignored -> work.workOut(proposal, watch, thread),
                beating -> beating.dispose());
    }

    private Flux<Proposal> beats(Proposal proposal, Watch watch) {
        return Flux.interval(settings.lease().dividedBy(BEATS))
                .onBackpressureDrop()
                .concatMap(ignored -> proposals
                        .change(
                                EVERYWHERE,
                                proposal.id(),
                                now -> now.beat(proposal.runs(), watch.best(), settings.lease(), clock.instant()))
                        .doOnNext(now -> stopIfUnwanted(now, proposal.runs(), watch))
                        .onErrorResume(away -> {
                            LOG.warn("proposal {} cannot say that it is worked on: {}", proposal.id(), away.toString());
                            return Mono.empty();
                        }));
    }

    private static void stopIfUnwanted(Proposal now, int run, Watch watch) {
        if (!now.isRun(run)) {
            watch.stop();
        }
    }
}
