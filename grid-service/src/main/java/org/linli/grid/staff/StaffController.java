package org.linli.grid.staff;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.grid.day.Days;
import org.linli.grid.day.Period;
import org.linli.grid.division.Division;
import org.linli.grid.division.Divisions;
import org.linli.grid.staff.StaffRefused.EndsBeforeItBegins;
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

    private final StaffAssignments assignments;
    private final Divisions divisions;
    private final Days days;

    StaffController(StaffAssignments assignments, Divisions divisions, Days days) {
        this.assignments = assignments;
        this.divisions = divisions;
        this.days = days;
    }

    @PostMapping("/divisions/{code}/staff")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<StaffView>> assign(
            @PathVariable DivisionCode code, NewId id, @Valid @RequestBody NewAssignment body, Caller caller) {
        caller.scope().require(code);
        var period = period(body);
        var profile = body.profile();
        return divisions
                .find(code)
                .switchIfEmpty(Mono.error(() -> new NotFound(code.value())))
                .map(Division::requireLive)
                .flatMap(division -> assignments.add(
                        StaffAssignment.begun(id.value(), code, body.personId(), body.role(), period, profile)))
                .map(stored ->
                        StaffView.tagged(ResponseEntity.created(URI.create(StaffView.PATH + stored.id())), stored));
    }

    private Period period(NewAssignment body) {
        var period = Period.of(days.plausible("from", body.from()), body.until());
        if (period.isEmpty()) {
            throw new EndsBeforeItBegins();
        }
        return period;
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
    Mono<ResponseEntity<StaffView>> end(
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable End body,
            IfMatch seen,
            Caller caller) {
        var day = days.plausible("until", body == null ? null : body.until());
        return assignments
                .change(caller.scope(), id, assignment -> seen.check(assignment).ended(day, days.today()))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(assignment -> StaffView.tagged(ResponseEntity.ok(), assignment));
    }

    /**
     * Who is put in charge; from today if no first day is named.
     *
     * @param until the day after the last one, if it is known
     * @param specialties of a specialist only
     * @param otherSpecialty likewise
     */
    record NewAssignment(
            @NotNull @Pattern(regexp = "\\S{1,64}") String personId,
            @NotNull StaffRole role,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable @Size(max = 13) List<@NotNull Specialty> specialties,
            @Nullable @Size(max = 50) String otherSpecialty,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 100) String> duties) {

        StaffProfile profile() {
            return StaffProfile.of(
                    role,
                    Objects.requireNonNullElse(specialties, List.of()),
                    otherSpecialty,
                    Objects.requireNonNullElse(duties, List.of()));
        }
    }

    /**
     * @param until the day after the last one; today if none is named
     */
    record End(@Nullable LocalDate until) {}
}
