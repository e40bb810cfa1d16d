package org.linli.grid.patrol;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.event.PatrolStanding;
import org.linli.grid.division.Division;
import org.linli.grid.division.Divisions;
import org.linli.grid.patrol.PatrolBody.NewPatrol;
import org.linli.kit.IdSource;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.kit.identity.Caller;
import org.linli.kit.problem.NotFound;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes patrols in: for which due patrol each is made, and whether somebody was where they should have been. */
@Component
class CheckInDesk {

    private final PatrolPlans plans;
    private final Divisions divisions;
    private final PatrolSettings settings;
    private final IdSource ids;
    private final Clock clock;

    CheckInDesk(PatrolPlans plans, Divisions divisions, PatrolSettings settings, IdSource ids, Clock clock) {
        this.plans = plans;
        this.divisions = divisions;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What there is to store; {@link PatrolRefused} if it cannot be.
     *
     * @param id of the new patrol
     */
    Mono<Patrol> receive(String id, NewPatrol body, Caller caller) {
        var now = clock.instant();
        var at = plausible(body.at() == null ? now : body.at(), now);
        if (body.planId() != null && body.divisionCode() == null) {
            return onPlan(body.planId(), caller, at)
                    .flatMap(task -> stand(task).map(division -> patrol(id, body, caller, task, division, now)));
        }
        if (body.planId() == null && body.divisionCode() != null) {
            var task = new Task(
                    null, body.divisionCode(), at, WorkingCalendar.dayOf(at).toString());
            caller.scope().require(task.division);
            return stand(task).map(division -> patrol(id, body, caller, task, division, now));
        }
        throw new PatrolRefused.PlanOrDivision();
    }

    /** What somebody was there for. */
    private record Task(@Nullable String planId, DivisionCode division, Instant at, String day) {

        String slot(PatrolStanding standing, String personId) {
            return planId != null && standing == PatrolStanding.WITHIN
                    ? PatrolPlan.slot(planId, day)
                    : String.join("/", personId, division.value(), at.toString());
        }
    }

    private Instant plausible(Instant at, Instant now) {
        var earliest = WorkingCalendar.beginOf(WorkingCalendar.dayOf(now).minus(settings.back()));
        if (at.isBefore(earliest) || at.isAfter(now.plus(settings.ahead()))) {
            throw new PatrolRefused.ImplausibleTime();
        }
        return at.truncatedTo(ChronoUnit.MILLIS); // as it is stored, so that the same check-in is recognised
    }

    private Mono<Task> onPlan(String planId, Caller caller, Instant at) {
        return plans.find(caller.scope(), planId)
                .switchIfEmpty(Mono.error(() -> new NotFound(planId)))
                .map(plan -> {
                    if (!plan.personId().equals(caller.subject())) {
                        throw new PatrolRefused.NotYours(planId);
                    }
                    var day = plan.dueAt(WorkingCalendar.dayOf(at))
                            .orElseThrow(() -> new PatrolRefused.NothingDue(planId));
                    return new Task(planId, plan.division(), at, day.toString());
                });
    }

    private Mono<Division> stand(Task task) {
        if (task.division.level().compareTo(DivisionLevel.GRID) < 0) {
            throw new PatrolRefused.NotAGrid(task.division);
        }
        return divisions.find(task.division).switchIfEmpty(Mono.error(() -> new NotFound(task.division.value())));
    }

    private Patrol patrol(String id, NewPatrol body, Caller caller, Task task, Division division, Instant now) {
        var place = body.place();
        var metres = division.boundary() == null ? null : Reach.metres(place, division.boundary());
        var standing = metres == null || metres <= settings.within() ? PatrolStanding.WITHIN : PatrolStanding.OUTSIDE;
        return new Patrol(
                id,
                task.planId,
                task.division,
                caller.subject(),
                task.day,
                task.at,
                now,
                place.x,
                place.y,
                metres,
                standing,
                body.seen().strip(),
                body.findings().stream()
                        .map(found -> new Patrol.Finding(ids.next().toString(), found.category(), found.text()))
                        .toList(),
                task.slot(standing, caller.subject()),
                task.division.lineage(),
                1);
    }
}
