package org.linli.grid.figures;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import java.time.Clock;
import org.linli.event.DivisionCode;
import org.linli.grid.division.Divisions;
import org.linli.grid.sizing.Sizing;
import org.linli.grid.staff.StaffAssignment;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The figures of a division. */
@RestController
@RequestMapping("/api/v1/grid-figures")
class FiguresController {

    private final Divisions divisions;
    private final Counts counts;
    private final Sizing sizing;
    private final Clock clock;

    FiguresController(Divisions divisions, Counts counts, Sizing sizing, Clock clock) {
        this.divisions = divisions;
        this.counts = counts;
        this.sizing = sizing;
        this.clock = clock;
    }

    @GetMapping
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<GridFigures> figures(@RequestParam DivisionCode division, Caller caller) {
        caller.scope().require(division);
        return divisions
                .find(division)
                .switchIfEmpty(Mono.error(() -> new NotFound(division.value())))
                .then(figures(caller.scope(), division));
    }

    private Mono<GridFigures> figures(Scope scope, DivisionCode division) {
        var today = StaffAssignment.dayOf(clock.instant());
        return Mono.zip(
                        counts.divisions(scope, division),
                        counts.staff(scope, division, today),
                        (below, staff) -> GridFigures.of(division, below, staff, sizing))
                .zipWith(Mono.zip(counts.compounds(scope, division), counts.organisations(scope, division)))
                .map(both ->
                        both.getT1().with(both.getT2().getT1(), both.getT2().getT2()));
    }
}
