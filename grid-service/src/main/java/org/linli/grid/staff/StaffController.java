package org.linli.grid.staff;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.grid.division.Division;
import org.linli.grid.division.Divisions;
import org.linli.grid.staff.StaffRefused.ImplausibleDay;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Puts people in charge of divisions, and takes them out of it. */
@RestController
@RequestMapping("/api/v1")
class StaffController {

    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

    private final StaffAssignments assignments;
    private final Divisions divisions;
    private final Clock clock;

    StaffController(StaffAssignments assignments, Divisions divisions, Clock clock) {
        this.assignments = assignments;
        this.divisions = divisions;
        this.clock = clock;
    }

    @PostMapping("/divisions/{code}/staff")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<StaffView>> assign(
            @PathVariable DivisionCode code, NewId id, @Valid @RequestBody NewAssignment body, Caller caller) {
        caller.scope().require(code);
        var from = firstDay(body.from());
        return divisions
                .find(code)
                .switchIfEmpty(Mono.error(() -> new NotFound(code.value())))
                .map(Division::requireLive)
                .flatMap(division ->
                        assignments.add(StaffAssignment.begun(id.value(), code, body.personId(), body.role(), from)))
                .map(stored ->
                        StaffView.tagged(ResponseEntity.created(URI.create(StaffView.PATH + stored.id())), stored));
    }

    private LocalDate firstDay(@Nullable LocalDate asked) {
        var today = today();
        var from = asked == null ? today : asked;
        if (from.isBefore(EARLIEST) || from.isAfter(today.plusYears(1))) {
            throw new ImplausibleDay();
        }
        return from;
    }

    @GetMapping("/divisions/{code}/staff")
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<StaffView>> below(@PathVariable DivisionCode code, Paging paging, Caller caller) {
        return assignments.below(caller.scope(), code, paging).map(page -> page.map(StaffView::of));
    }

    @GetMapping("/staff-assignments/{id}")
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<StaffView>> one(@PathVariable String id, Caller caller) {
        return assignments
                .find(caller.scope(), id)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(assignment -> StaffView.tagged(ResponseEntity.ok(), assignment));
    }

    @PostMapping("/staff-assignments/{id}/end")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<StaffView>> end(@PathVariable String id, IfMatch seen, Caller caller) {
        return assignments
                .change(caller.scope(), id, assignment -> seen.check(assignment).ended(today()))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(assignment -> StaffView.tagged(ResponseEntity.ok(), assignment));
    }

    private LocalDate today() {
        return StaffAssignment.dayOf(clock.instant());
    }

    /** Who is put in charge; from today if no first day is named. */
    record NewAssignment(
            @NotNull @Pattern(regexp = "\\S{1,64}") String personId,
            @NotNull StaffRole role,
            @Nullable LocalDate from) {}

    /** An assignment as it is shown. */
    record StaffView(
            String id,
            DivisionCode divisionCode,
            String personId,
            StaffRole role,
            String from,
            @Nullable String until) {

        static final String PATH = "/api/v1/staff-assignments/";

        static StaffView of(StaffAssignment assignment) {
            return new StaffView(
                    assignment.id(),
                    assignment.division(),
                    assignment.personId(),
                    assignment.role(),
                    assignment.from(),
                    assignment.until());
        }

        static ResponseEntity<StaffView> tagged(ResponseEntity.BodyBuilder answer, StaffAssignment assignment) {
            return answer.eTag("\"" + assignment.version() + "\"").body(of(assignment));
        }
    }
}
