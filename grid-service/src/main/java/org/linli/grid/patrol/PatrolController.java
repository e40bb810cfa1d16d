package org.linli.grid.patrol;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.IdSource;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Records patrols, and tells staff what is due. */
@RestController
@RequestMapping("/api/v1/patrols")
class PatrolController {

    private final CheckInDesk desk;
    private final Patrols patrols;
    private final PatrolPlans plans;
    private final IdSource ids;
    private final Clock clock;

    PatrolController(CheckInDesk desk, Patrols patrols, PatrolPlans plans, IdSource ids, Clock clock) {
        this.desk = desk;
        this.patrols = patrols;
        this.plans = plans;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping
    @AllowedFor(GRID_STAFF)
    Mono<ResponseEntity<PatrolView>> record(NewId id, @Valid @RequestBody PatrolBody.NewPatrol body, Caller caller) {
        return desk.receive(id.value(), body, caller)
                .flatMap(patrol -> patrols.add(patrol, ids))
                .map(stored ->
                        PatrolView.tagged(ResponseEntity.created(URI.create(PatrolView.PATH + stored.id())), stored));
    }

    @GetMapping
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<PatrolView>> below(@RequestParam DivisionCode division, Paging paging, Caller caller) {
        return patrols.below(caller.scope(), division, paging).map(page -> page.map(PatrolView::of));
    }

    @GetMapping("/{id}")
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<PatrolView>> one(@PathVariable String id, Caller caller) {
        return patrols.find(caller.scope(), id)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(patrol -> PatrolView.tagged(ResponseEntity.ok(), patrol));
    }

    /** What the caller is to patrol on a day, and whether it has been done. A page holds at most as many plans as asked for. */
    @GetMapping("/due")
    @AllowedFor(GRID_STAFF)
    Mono<Page<DuePatrol>> due(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Paging paging,
            Caller caller) {
        var asked = day == null ? WorkingCalendar.dayOf(clock.instant()) : day;
        return plans.of(caller.scope(), caller.subject(), paging)
                .map(page -> new Page<>(dueAt(asked, page.items()), page.nextCursor()))
                .flatMap(page -> withDone(page, caller));
    }

    private static List<DuePatrol> dueAt(LocalDate day, List<PatrolPlan> plans) {
        return plans.stream()
                .flatMap(plan -> plan.dueAt(day).map(due -> DuePatrol.of(plan, due)).stream())
                .toList();
    }

    private Mono<Page<DuePatrol>> withDone(Page<DuePatrol> page, Caller caller) {
        var slots = page.items().stream().map(DuePatrol::slot).toList();
        return patrols.holding(caller.scope(), slots)
                .map(Patrol::slot)
                .collect(Collectors.toSet())
                .map(held -> page.map(due -> due.done(held.contains(due.slot()))));
    }

    /** @param dueDay since when it is due */
    record DuePatrol(String planId, DivisionCode divisionCode, String dueDay, boolean done) {

        static DuePatrol of(PatrolPlan plan, LocalDate dueDay) {
            return new DuePatrol(plan.id(), plan.division(), dueDay.toString(), false);
        }

        String slot() {
            return PatrolPlan.slot(planId, dueDay);
        }

        DuePatrol done(boolean held) {
            return new DuePatrol(planId, divisionCode, dueDay, held);
        }
    }
}
