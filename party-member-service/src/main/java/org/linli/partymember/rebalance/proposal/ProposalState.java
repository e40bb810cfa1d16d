package org.linli.partymember.rebalance.proposal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.partymember.rebalance.plan.Goals;
import org.springframework.data.annotation.TypeAlias;

/** How far a proposal is. */
sealed interface ProposalState {

    /** Waits for its turn. */
    @TypeAlias("rebalancing-waiting")
    record Waiting() implements ProposalState {}

    /**
     * A replica is about it.
     *
     * @param run how many times it has been begun
     * @param best what has been found so far
     */
    @TypeAlias("rebalancing-running")
    record Running(int run, Instant since, @Nullable Goals best) implements ProposalState {}

    /** Somebody has to look at it and decide. */
    @TypeAlias("rebalancing-solved")
    record Solved(Outcome outcome, Instant at) implements ProposalState {}

    /** It was begun too often and never came to an end. */
    @TypeAlias("rebalancing-failed")
    record Failed(Instant at) implements ProposalState {}

    /** Nobody wants it any more. */
    @TypeAlias("rebalancing-cancelled")
    record Cancelled(String by, Instant at) implements ProposalState {}

    /** Members are being asked. */
    @TypeAlias("rebalancing-applying")
    record Applying(Outcome outcome, String by, Instant at) implements ProposalState {}

    /**
     * Everybody has been asked.
     *
     * @param asked how many members that was
     */
    @TypeAlias("rebalancing-applied")
    record Applied(Outcome outcome, int asked, Instant at) implements ProposalState {}

    /** Its name on the wire. */
    default ProposalStateName name() {
        return switch (this) {
            case Waiting _ -> ProposalStateName.WAITING;
            case Running _ -> ProposalStateName.RUNNING;
            case Solved _ -> ProposalStateName.SOLVED;
            case Failed _ -> ProposalStateName.FAILED;
            case Cancelled _ -> ProposalStateName.CANCELLED;
            case Applying _ -> ProposalStateName.APPLYING;
            case Applied _ -> ProposalStateName.APPLIED;
        };
    }

    /** What came of it, if it has. */
    default @Nullable Outcome outcome() {
        return switch (this) {
            case Solved(var outcome, var _) -> outcome;
            case Applying(var outcome, var _, var _) -> outcome;
            case Applied(var outcome, var _, var _) -> outcome;
            case Waiting _, Running _, Failed _, Cancelled _ -> null;
        };
    }
}
