package org.linli.partymember.rebalance.proposal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.linli.kit.identity.Scope;
import org.linli.partymember.rebalance.RebalancingSettings;
import org.linli.partymember.rebalance.plan.Assignment;
import org.linli.partymember.rebalance.plan.Plan;
import org.linli.partymember.rebalance.plan.Planner;
import org.linli.partymember.rebalance.plan.Problem;
import org.linli.partymember.rebalance.plan.Watch;
import org.linli.partymember.rebalance.roster.RebalancingRoster;
import org.linli.partymember.rebalance.town.Person;
import org.linli.partymember.rebalance.town.Stop;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Works one proposal out: reads the roster, has the plan made, and stores every assignment before the proposal says that it is solved. */
@Component
class RebalancingWork {

    private static final Scope EVERYWHERE = new Scope.Division("");

    private final Planner planner = new Planner();
    private final RebalancingProposals proposals;
    private final RebalancingAssignments assignments;
    private final RebalancingRoster roster;
    private final RebalancingSettings settings;
    private final Clock clock;

    RebalancingWork(
            RebalancingProposals proposals,
            RebalancingAssignments assignments,
            RebalancingRoster roster,
            RebalancingSettings settings,
            Clock clock) {
        this.proposals = proposals;
        this.assignments = assignments;
        this.roster = roster;
        this.settings = settings;
        this.clock = clock;
    }

    /** Works it out on that thread and stores what came of it; nothing if nobody wants it any more. */
    Mono<Proposal> workOut(Proposal proposal, Watch watch, Scheduler thread) {
        return Mono.zip(roster.people(proposal.division()), earlier(proposal))
                .map(known -> problem(proposal, known.getT1(), known.getT2()))
                .flatMap(problem -> Mono.fromCallable(() -> planner.plan(problem, watch))
                        .subscribeOn(thread)
                        .filter(ignored -> !watch.isStopped())
                        .flatMap(plan -> stored(proposal, problem, plan)));
    }

    private Problem problem(Proposal proposal, List<Person> people, Map<String, Stop> earlier) {
        return new Problem(
                proposal.places(), people, proposal.weights(), settings.rules().asRules(), earlier);
    }

    private Mono<Map<String, Stop>> earlier(Proposal proposal) {
        return Mono.justOrEmpty(proposal.basedOn())
                .flatMap(id -> proposals.get(EVERYWHERE, id))
                .flatMapMany(base -> {
                    var outcome = base.state().outcome();
                    return outcome == null
                            ? Flux.<Assignment>empty()
                            : assignments.all(StoredAssignment.batch(base.id(), outcome.run()));
                })
                .collectMap(Assignment::memberId, Assignment::to);
    }

    private Mono<Proposal> stored(Proposal proposal, Problem problem, Plan plan) {
        var run = proposal.runs();
        var outcome = new Outcome(run, problem.considered(), problem.leftOut(), plan.present(), plan.proposed());
        return assignments
                .keep(StoredAssignment.batch(proposal.id(), run), plan.assignments())
                .then(Mono.defer(
                        () -> proposals.change(EVERYWHERE, proposal.id(), now -> now.solve(outcome, clock.instant()))));
    }
}
