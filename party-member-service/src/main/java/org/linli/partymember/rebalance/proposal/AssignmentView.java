package org.linli.partymember.rebalance.proposal;

import java.util.List;
import org.linli.partymember.rebalance.GoalReason;
import org.linli.partymember.rebalance.StopView;
import org.linli.partymember.rebalance.plan.Assignment;

/** Where a member would be, and why, as callers see it. */
record AssignmentView(
        String memberId,
        String unitId,
        StopView from,
        StopView to,
        Assignment.Verdict verdict,
        List<GoalReason> reasons) {

    static AssignmentView of(Assignment assignment) {
        return new AssignmentView(
                assignment.memberId(),
                assignment.unitId(),
                StopView.of(assignment.from()),
                StopView.of(assignment.to()),
                assignment.verdict(),
                GoalReason.of(assignment.grounds()));
    }
}
