package org.linli.grid.vacancy;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import java.util.List;
import java.util.Optional;
import org.linli.event.DivisionCode;
import org.linli.grid.day.Days;
import org.linli.grid.division.Divisions;
import org.linli.grid.staff.StaffRole;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Reports the grids that lack somebody today. */
@RestController
@RequestMapping("/api/v1/divisions/{code}/staff-vacancies")
class VacancyController {

    private final Vacancies vacancies;
    private final Divisions divisions;
    private final StaffingSettings settings;
    private final Days days;

    VacancyController(Vacancies vacancies, Divisions divisions, StaffingSettings settings, Days days) {
        this.vacancies = vacancies;
        this.divisions = divisions;
        this.settings = settings;
        this.days = days;
    }

    @GetMapping
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<Vacancy>> report(
            @PathVariable DivisionCode code, @RequestParam Optional<StaffRole> role, Paging paging, Caller caller) {
        caller.scope().require(code);
        var roles = role.map(List::of).orElse(settings.requiredRoles());
        return divisions
                .find(code)
                .switchIfEmpty(Mono.error(() -> new NotFound(code.value())))
                .thenMany(vacancies.in(caller.scope(), code, paging.after().orElse(""), roles, days.today()))
                .take(paging.fetch())
                .collectList()
                .map(found ->
                        paging.page(found, vacancy -> vacancy.divisionCode().value()));
    }
}
