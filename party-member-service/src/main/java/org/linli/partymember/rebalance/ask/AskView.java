package org.linli.partymember.rebalance.ask;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.partymember.rebalance.GoalReason;
import org.linli.partymember.rebalance.StopView;

/**
 * A question as callers see it.
 *
 * @param answerUntil while it is open
 * @param reasons why it is proposed
 */
record AskView(
        String id,
        String proposalId,
        String memberId,
        String unitId,
        StopView from,
        StopView to,
        List<GoalReason> reasons,
        AskStateName state,
        Instant askedAt,
        @Nullable Instant answerUntil,
        @Nullable Instant answeredAt,
        long version) {

    static AskView of(Ask ask) {
        return new AskView(
                ask.id(),
                ask.proposalId(),
                ask.memberId(),
                ask.unitId(),
                StopView.of(ask.from()),
                StopView.of(ask.to()),
                GoalReason.of(ask.grounds()),
                ask.state().name(),
                ask.askedAt(),
                ask.state() instanceof AskState.Open(var until) ? until : null,
                answeredAt(ask.state()),
                ask.version());
    }

    private static @Nullable Instant answeredAt(AskState state) {
        return switch (state) {
            case AskState.Accepted(var at) -> at;
            case AskState.Placed(var at) -> at;
            case AskState.Declined(var at) -> at;
            case AskState.Open _, AskState.Expired _ -> null;
        };
    }
}
