package org.linli.partymember.rebalance.proposal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.partymember.rebalance.plan.Goals;
import org.linli.partymember.rebalance.plan.Weights;
import org.linli.partymember.rebalance.proposal.ProposalState.Applied;
import org.linli.partymember.rebalance.proposal.ProposalState.Applying;
import org.linli.partymember.rebalance.proposal.ProposalState.Cancelled;
import org.linli.partymember.rebalance.proposal.ProposalState.Failed;
import org.linli.partymember.rebalance.proposal.ProposalState.Running;
import org.linli.partymember.rebalance.proposal.ProposalState.Solved;
import org.linli.partymember.rebalance.proposal.ProposalState.Waiting;
import org.linli.partymember.rebalance.town.Place;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A rebalancing of a division's members: a long piece of work, and then something to be applied or left.
 *
 * @param basedOn an earlier proposal from which this one is to differ no more than it must
 * @param runs how many times it has been begun
 * @param dueAt when the clock has something to do with it; while a replica is about it, when it counts as dead
 */
@Document(Proposal.COLLECTION)
@TypeAlias("rebalancing-proposal")
record Proposal(
        @Id String id,
        DivisionCode division,
        Weights weights,
        List<Place> places,
        @Nullable String basedOn,
        Instant createdAt,
        int runs,
        ProposalState state,
        @Nullable Instant dueAt,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "rebalancing_proposals";

    static Change<Proposal> create(
            String id,
            DivisionCode division,
            Weights weights,
            List<Place> places,
            @Nullable String basedOn,
            Instant now) {
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        var scopes = ScopeKeys.of(ScopeKeys.division(division));
        return Change.silent(new Proposal(id, division, weights, places, basedOn, at, 0, new Waiting(), at, scopes, 1));
    }

    /** A replica begins with it, or begins anew what another one did not bring to its end. */
    Change<Proposal> begin(int attempts, Duration lease, Instant now) {
        return switch (state) {
            case Waiting _, Running _ ->
                Change.silent(
                        runs >= attempts
                                ? moved(runs, new Failed(millis(now)), null)
                                : moved(runs + 1, new Running(runs + 1, millis(now), null), now.plus(lease)));
            case Solved _, Failed _, Cancelled _, Applying _, Applied _ -> Change.none(this);
        };
    }

    boolean isRun(int run) {
        return state instanceof Running running && running.run() == run;
    }

    /** It is still being worked on; nothing changes if that is not so. */
    Change<Proposal> beat(int run, @Nullable Goals best, Duration lease, Instant now) {
        return state instanceof Running running && running.run() == run
                ? Change.silent(moved(runs, new Running(run, running.since(), best), now.plus(lease)))
                : Change.none(this);
    }

    /** It has been worked out; nothing changes if that run is not the one that counts. */
    Change<Proposal> solve(Outcome outcome, Instant now) {
        return isRun(outcome.run())
                ? Change.silent(moved(runs, new Solved(outcome, millis(now)), null))
                : Change.none(this);
    }

    Change<Proposal> cancel(String by, Instant now) {
        return switch (state) {
            case Waiting _, Running _, Solved _, Failed _ ->
                Change.silent(moved(runs, new Cancelled(by, millis(now)), null));
            case Cancelled _ -> Change.none(this);
            case Applying _, Applied _ ->
                throw new ProposalRefused.IllegalMove(state.name(), ProposalStateName.CANCELLED);
        };
    }

    /** Members are to be asked. */
    Change<Proposal> apply(String by, Instant now) {
        return switch (state) {
            case Solved(var outcome, var _) -> Change.silent(moved(runs, new Applying(outcome, by, millis(now)), now));
            case Applying _, Applied _ -> Change.none(this);
            case Waiting _, Running _, Failed _, Cancelled _ ->
                throw new ProposalRefused.IllegalMove(state.name(), ProposalStateName.APPLYING);
        };
    }

    /** Everybody has been asked. */
    Change<Proposal> asked(int members, Instant now) {
        return state instanceof Applying applying
                ? Change.silent(moved(runs, new Applied(applying.outcome(), members, millis(now)), null))
                : Change.none(this);
    }

    private static Instant millis(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    private Proposal moved(int run, ProposalState next, @Nullable Instant due) {
        return new Proposal(
                id,
                division,
                weights,
                places,
                basedOn,
                createdAt,
                run,
                next,
                due == null ? null : millis(due),
                scopes,
                version + 1);
    }
}
