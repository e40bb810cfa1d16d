package org.linli.grid.patrol;

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
        Rhythm rhythm,
        boolean workingDaysOnly,
        String from,
        String until,
        int due) {

    static final String PATH = "/api/v1/patrol-plans/";

    static PlanView of(PatrolPlan plan) {
        return new PlanView(
                plan.id(),
                plan.division(),
                plan.personId(),
                plan.rhythm(),
                plan.workingDaysOnly(),
                plan.from(),
                plan.until(),
                plan.due().size());
    }

    static ResponseEntity<PlanView> tagged(ResponseEntity.BodyBuilder answer, PatrolPlan plan) {
        return answer.eTag("\"" + plan.version() + "\"").body(of(plan));
    }
}
