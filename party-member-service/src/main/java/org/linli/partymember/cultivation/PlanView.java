package org.linli.partymember.cultivation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;

/** A plan as callers see it. */
record PlanView(
        String id,
        DivisionCode divisionCode,
        @Nullable String unitId,
        int year,
        String title,
        List<String> criteria,
        @Nullable Instant endedAt,
        long version) {

    static PlanView of(CultivationPlan plan) {
        return new PlanView(
                plan.id(),
                plan.division(),
                plan.unitId(),
                plan.year(),
                plan.title(),
                plan.criteria(),
                plan.endedAt(),
                plan.version());
    }
}
