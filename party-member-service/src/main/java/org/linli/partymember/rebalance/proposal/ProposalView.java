package org.linli.partymember.rebalance.proposal;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.partymember.rebalance.plan.Goals;
import org.linli.partymember.rebalance.plan.Weights;
import org.linli.partymember.rebalance.proposal.ProposalState.Applied;
import org.linli.partymember.rebalance.proposal.ProposalState.Running;

/**
 * A proposal as callers see it.
 *
 * @param best what has been found so far, while it is worked on
 * @param result once it has been worked out
 * @param asked members who have been asked, once all have been
 */
record ProposalView(
        String id,
        DivisionCode divisionCode,
        WeightsView weights,
        int places,
        @Nullable String basedOn,
        Instant createdAt,
        ProposalStateName state,
        int run,
        @Nullable Goals best,
        @Nullable Result result,
        @Nullable Integer asked,
        long version) {

    /** The goals' weights, which add up to 1. */
    record WeightsView(BigDecimal near, BigDecimal needed, BigDecimal sameWork, BigDecimal even) {

        private static final int DECIMALS = 3;

        static WeightsView of(Weights weights) {
            return new WeightsView(
                    BigDecimal.valueOf(weights.near(), DECIMALS),
                    BigDecimal.valueOf(weights.needed(), DECIMALS),
                    BigDecimal.valueOf(weights.sameWork(), DECIMALS),
                    BigDecimal.valueOf(weights.even(), DECIMALS));
        }
    }

    /**
     * What came of it.
     *
     * @param members who were considered
     * @param leftOut checked in to communities of which the proposal names no place
     */
    record Result(int members, int leftOut, Goals present, Goals proposed) {

        static @Nullable Result of(@Nullable Outcome outcome) {
            return outcome == null
                    ? null
                    : new Result(outcome.members(), outcome.leftOut(), outcome.present(), outcome.proposed());
        }
    }

    static ProposalView of(Proposal proposal) {
        var state = proposal.state();
        return new ProposalView(
                proposal.id(),
                proposal.division(),
                WeightsView.of(proposal.weights()),
                proposal.places().size(),
                proposal.basedOn(),
                proposal.createdAt(),
                state.name(),
                proposal.runs(),
                state instanceof Running running ? running.best() : null,
                Result.of(state.outcome()),
                state instanceof Applied applied ? applied.asked() : null,
                proposal.version());
    }
}
