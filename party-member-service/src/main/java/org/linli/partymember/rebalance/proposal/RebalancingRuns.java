package org.linli.partymember.rebalance.proposal;

import java.time.Clock;
import org.linli.kit.identity.Scope;
import org.linli.kit.lease.LongRuns;
import org.linli.partymember.rebalance.RebalancingSettings;
import org.linli.partymember.rebalance.plan.Watch;
import org.linli.partymember.rebalance.proposal.ProposalState.Running;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Works proposals out, one at a time. One that is begun anew comes to the same. */
@Component
class RebalancingRuns implements LongRuns.Steps<Proposal, Watch>, DisposableBean {

    private static final Scope EVERYWHERE = new Scope.Division("");

    private final LongRuns<Proposal, Watch> runs;
    private final RebalancingProposals proposals;
    private final RebalancingWork work;
    private final RebalancingSettings settings;
    private final Clock clock;

    RebalancingRuns(RebalancingProposals proposals, RebalancingWork work, RebalancingSettings settings, Clock clock) {
        this.proposals = proposals;
        this.work = work;
        this.settings = settings;
        this.clock = clock;
        this.runs = new LongRuns<>("rebalancing", settings.lease(), this);
    }

    /** Begins with a proposal in the background; false if it is about another one. */
    boolean start(String id) {
        return runs.start(id);
    }

    @Override
    public Watch watch() {
        return new Watch();
    }

    @Override
    public Mono<Proposal> begin(String id) {
        return proposals
                .change(
                        EVERYWHERE,
                        id,
                        proposal -> proposal.begin(settings.attempts(), settings.lease(), clock.instant()))
                .filter(proposal -> proposal.state() instanceof Running);
    }

    @Override
    public Mono<Proposal> beat(Proposal begun, Watch watch) {
        return proposals.change(
                EVERYWHERE, begun.id(), now -> now.beat(begun.runs(), watch.best(), settings.lease(), clock.instant()));
    }

    @Override
    public boolean isUnderWay(Proposal begun, Proposal now) {
        return now.isRun(begun.runs());
    }

    @Override
    public Mono<Proposal> workOut(Proposal begun, Watch watch, Scheduler thread) {
        return work.workOut(begun, watch, thread);
    }

    @Override
    public void destroy() {
        runs.close();
    }
}
