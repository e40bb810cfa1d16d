package org.linli.partymember.rebalance.plan;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells the solver what a draft is worth, by the same tally that explains the plan afterwards. */
public class DraftScore implements IncrementalScoreCalculator<Draft, HardSoftScore> {

    private @Nullable Tally tally;

    @Override
    public void resetWorkingSolution(Draft draft) {
        this.tally = new Tally(draft.problem());
        draft.getSeats().forEach(seat -> afterVariableChanged(seat, "place"));
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        var seat = (Seat) entity;
        var place = seat.getPlace();
        if (place != null) {
            tally().leave(seat.getPerson(), place);
        }
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        var seat = (Seat) entity;
        var place = seat.getPlace();
        if (place != null) {
            tally().enter(seat.getPerson(), place);
        }
    }

    private Tally tally() {
        return Objects.requireNonNull(tally);
    }

    @Override
    public HardSoftScore calculateScore() {
        return HardSoftScore.of(-tally().bounds(), tally().kept());
    }
}
