package org.linli.partymember.rebalance.proposal;

import java.time.Clock;
import java.util.List;
import org.linli.kit.identity.Scope;
import org.linli.kit.lease.LongRuns;
import org.linli.kit.lease.TimedWork;
import org.linli.partymember.rebalance.ask.RebalancingAsks;
import org.linli.partymember.rebalance.ask.RebalancingWords;
import org.linli.partymember.rebalance.ask.RebalancingWords.Known;
import org.linli.partymember.rebalance.plan.Assignment;
import org.linli.partymember.rebalance.proposal.ProposalState.Applied;
import org.linli.partymember.rebalance.proposal.ProposalState.Applying;
import org.linli.partymember.rebalance.proposal.ProposalState.Cancelled;
import org.linli.partymember.rebalance.proposal.ProposalState.Failed;
import org.linli.partymember.rebalance.proposal.ProposalState.Running;
import org.linli.partymember.rebalance.proposal.ProposalState.Solved;
import org.linli.partymember.rebalance.proposal.ProposalState.Waiting;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Has proposals worked out whose turn it is, and asks members chunk by chunk; both go on where a replica that died left off. */
@Component
class RebalancingTimer implements TimedWork {

    private static final Scope EVERYWHERE = new Scope.Division("");
    private static final int CHUNK = 200;

    private final RebalancingProposals proposals;
    private final RebalancingAssignments assignments;
    private final RebalancingAsks asks;
    private final RebalancingWords words;
    private final RebalancingRuns runs;
    private final Clock clock;

    RebalancingTimer(
            RebalancingProposals proposals,
            RebalancingAssignments assignments,
            RebalancingAsks asks,
            RebalancingWords words,
            RebalancingRuns runs,
            Clock clock) {
        this.proposals = proposals;
        this.assignments = assignments;
        this.asks = asks;
        this.words = words;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rebalancing-proposals";
    }

    @Override
    public String collection() {
        return Proposal.COLLECTION;
    }

    @Override
    public String field() {
        return RebalancingProposals.DUE;
    }

    @Override
    public Mono<Void> carryOut(String id) {
        return proposals.get(EVERYWHERE, id).flatMap(this::carryOn);
    }

    private Mono<Void> carryOn(Proposal proposal) {
        return switch (proposal.state()) {
            case Waiting _, Running _ ->
                runs.start(proposal.id())
                        ? Mono.empty()
                        : proposals.putOff(proposal.id(), clock.instant().plus(LongRuns.BUSY));
            case Applying(var outcome, var _, var _) -> ask(proposal.id(), outcome);
            case Solved _, Failed _, Cancelled _, Applied _ -> Mono.empty();
        };
    }

    /** Who has been asked by this proposal before is not asked again, so that all of it may be repeated. */
    private Mono<Void> ask(String id, Outcome outcome) {
        return assignments
                .moves(StoredAssignment.batch(id, outcome.run()))
                .buffer(CHUNK)
                .concatMap(chunk -> willing(chunk).flatMap(those -> asks.ask(id, those)))
                .then(Mono.defer(() -> asks.asked(id)))
                .flatMap(asked -> proposals.change(EVERYWHERE, id, proposal -> proposal.asked(asked, clock.instant())))
                .then();
    }

    /** Not those who have declined, or have been asked by somebody else, since it was proposed. */
    private Mono<List<Assignment>> willing(List<Assignment> moves) {
        return words.of(moves.stream().map(Assignment::memberId).toList())
                .map(known -> moves.stream()
                        .filter(move -> maybe(known.getOrDefault(move.memberId(), Known.NOTHING)))
                        .toList());
    }

    private static boolean maybe(Known known) {
        return switch (known.word()) {
            case NONE, AGREES -> true;
            case DECLINES, ASKED -> false;
        };
    }
}
