package org.linli.grid.vacancy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.linli.event.DivisionCode;
import org.linli.grid.staff.StaffAssignment;
import org.linli.grid.staff.StaffAssignments;
import org.linli.grid.staff.StaffRole;
import org.linli.kit.identity.Scope;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Compares grids with who looks after them, some hundred at a time: two queries for as many, however few are vacant. */
@Component
class Vacancies {

    private static final int AT_ONCE = 500;

    private final GridNames grids;
    private final StaffAssignments assignments;

    Vacancies(GridNames grids, StaffAssignments assignments) {
        this.grids = grids;
        this.assignments = assignments;
    }

    /** Grids of a division that lack one of these roles on a day, in the order of codes. */
    Flux<Vacancy> in(Scope scope, DivisionCode division, String after, List<StaffRole> roles, LocalDate day) {
        return grids.after(division, after, AT_ONCE).flatMapMany(some -> {
            var here = among(scope, some, roles, day);
            return some.size() < AT_ONCE
                    ? here
                    : here.concatWith(
                            Flux.defer(() -> in(scope, division, some.getLast().id(), roles, day)));
        });
    }

    private Flux<Vacancy> among(Scope scope, List<GridName> some, List<StaffRole> roles, LocalDate day) {
        var codes = some.stream().map(GridName::code).toList();
        return assignments
                .on(scope, codes, roles, day)
                .collect(groupingBy(StaffAssignment::division, mapping(StaffAssignment::role, toSet())))
                .flatMapIterable(filled -> some.stream()
                        .map(grid -> vacancy(grid, roles, filled.getOrDefault(grid.code(), Set.of())))
                        .filter(vacancy -> !vacancy.missing().isEmpty())
                        .toList());
    }

    private static Vacancy vacancy(GridName grid, List<StaffRole> roles, Set<StaffRole> filled) {
        var missing = roles.stream().filter(role -> !filled.contains(role)).toList();
        return new Vacancy(grid.code(), grid.name(), missing);
    }
}
