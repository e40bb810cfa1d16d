package org.linli.partymember.rebalance.plan;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A plan in the making, in the form that the solver wants. */
@PlanningSolution
public class Draft {

    private @Nullable Problem problem;

    @PlanningEntityCollectionProperty
    private List<Seat> seats = List.of();

    @ValueRangeProvider
    private List<Integer> places = List.of();

    @PlanningScore
    private @Nullable HardSoftScore score;

    /** For the solver. */
    public Draft() {}

    Draft(Problem problem, int[] at) {
        this.problem = problem;
        this.places = IntStream.range(0, problem.places.size()).boxed().toList();
        this.seats = IntStream.range(0, at.length)
                .mapToObj(i -> new Seat(i, !problem.movable[i], at[i]))
                .toList();
    }

    Problem problem() {
        return Objects.requireNonNull(problem);
    }

    int[] at() {
        return seats.stream()
                .mapToInt(seat -> Objects.requireNonNull(seat.getPlace()))
                .toArray();
    }

    public List<Seat> getSeats() {
        return seats;
    }

    public List<Integer> getPlaces() {
        return places;
    }

    public @Nullable HardSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardSoftScore score) {
        this.score = score;
    }
}
