package org.linli.partymember.rebalance.plan;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import org.jspecify.annotations.Nullable;

/** Where a member is in the plan that the solver is about. Changes, as the solver wants it. */
@PlanningEntity
public class Seat {

    @PlanningId
    private int person;

    @PlanningPin
    private boolean pinned;

    @PlanningVariable
    private @Nullable Integer place;

    /** For the solver. */
    public Seat() {}

    Seat(int person, boolean pinned, int place) {
        this.person = person;
        this.pinned = pinned;
        this.place = place;
    }

    public int getPerson() {
        return person;
    }

    public boolean isPinned() {
        return pinned;
    }

    public @Nullable Integer getPlace() {
        return place;
    }

    public void setPlace(@Nullable Integer place) {
        this.place = place;
    }
}
