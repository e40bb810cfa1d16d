package org.linli.grid.patrol;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.division.Division;
import org.linli.grid.division.Divisions;
import org.linli.grid.staff.Duty;
import org.linli.kit.IdSource;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.Change;
import org.linli.kit.store.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Plans patrols, and ends plans. */
@RestController
@RequestMapping("/api/v1/patrol-plans")
class PlanController {

    private final PatrolPlans plans;
    private final PlanRules rules;
    private final Divisions divisions;
    private final Duty duty;
    private final IdSource ids;
    private final Clock clock;

    PlanController(PatrolPlans plans, PlanRules rules, Divisions divisions, Duty duty, IdSource ids, Clock clock) {
        this.plans = plans;
        this.rules = rules;
        this.divisions = divisions;
        this.duty = duty;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<PlanView>> make(NewId id, @Valid @RequestBody NewPlan body, Caller caller) {
        var code = body.divisionCode();
        if (code.level().compareTo(DivisionLevel.GRID) < 0) {
            throw new PatrolRefused.NotAGrid(code);
        }
        caller.scope().require(code);
        return divisions
                .find(code)
                .switchIfEmpty(Mono.error(() -> new NotFound(code.value())))
                .map(Division::requireLive)
                .then(duty.lasts(caller.scope(), body.personId(), code))
                .flatMap(assigned ->
                        assigned ? plans.add(planned(id, body)) : Mono.error(() -> new PatrolRefused.NotAssigned(code)))
                .map(stored ->
                        PlanView.tagged(ResponseEntity.created(URI.create(PlanView.PATH + stored.id())), stored));
    }

    private Change<PatrolPlan> planned(NewId id, NewPlan body) {
        var now = clock.instant();
        var days = rules.days(body, WorkingCalendar.dayOf(now));
        return PatrolPlan.made(id.value(), body, days, ids.next(), now);
    }

    @GetMapping
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<PlanView>> below(@RequestParam DivisionCode division, Paging paging, Caller caller) {
        return plans.below(caller.scope(), division, paging).map(page -> page.map(PlanView::of));
    }

    @GetMapping("/{id}")
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<PlanView>> one(@PathVariable String id, Caller caller) {
        return plans.find(caller.scope(), id)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(plan -> PlanView.tagged(ResponseEntity.ok(), plan));
    }

    @PostMapping("/{id}/end")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<PlanView>> end(@PathVariable String id, IfMatch seen, Caller caller) {
        var now = clock.instant();
        return plans.change(
                        caller.scope(), id, plan -> seen.check(plan).ended(WorkingCalendar.dayOf(now), ids.next(), now))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(plan -> PlanView.tagged(ResponseEntity.ok(), plan));
    }
}
