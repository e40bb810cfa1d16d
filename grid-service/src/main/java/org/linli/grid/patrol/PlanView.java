package org.linli.grid.patrol;

import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.springframework.http.ResponseEntity;

/**
 * A plan as it is shown.
 *
 * @param due how many patrols fall due while it lasts
 */
record PlanView(
        String id,
        DivisionCode divisionCode,
        String personId,
        RhythmView rhythm,
        boolean workingDaysOnly,
        String from,
        String until,
        int due) {

    static final String PATH = "/api/v1/patrol-plans/";

    record RhythmView(
            Rhythm.Kind kind,
            @Nullable List<DayOfWeek> weekdays,
            @Nullable Integer times) {

        static RhythmView of(Rhythm rhythm) {
            return new RhythmView(rhythm.kind(), rhythm.weekdays(), rhythm.times());
        }
    }

    static PlanView of(PatrolPlan plan) {
        return new PlanView(
                plan.id(),
                plan.division(),
                plan.personId(),
                RhythmView.of(plan.rhythm()),
                plan.workingDaysOnly(),
                plan.from(),
                plan.until(),
                plan.due().size());
    }

    static ResponseEntity<PlanView> tagged(ResponseEntity.BodyBuilder answer, PatrolPlan plan) {
        return answer.eTag("\"" + plan.version() + "\"").body(of(plan));
    }
}
