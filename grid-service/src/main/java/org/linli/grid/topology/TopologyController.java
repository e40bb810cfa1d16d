package org.linli.grid.topology;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.boundary.Tiling;
import org.linli.grid.division.Division;
import org.linli.grid.division.Divisions;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.AllowedForAnyone;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** How outlines lie beside one another. */
@RestController
@RequestMapping("/api/v1/divisions/{code}")
class TopologyController {

    private final Divisions divisions;

    TopologyController(Divisions divisions) {
        this.divisions = divisions;
    }

    @GetMapping("/boundary-check")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<BoundaryCheck> check(@PathVariable DivisionCode code, Caller caller) {
        caller.scope().require(code);
        return known(code)
                .flatMap(division -> divisions
                        .children(code)
                        .collectList()
                        .publishOn(Schedulers.boundedElastic()) // many outlines take longer than the event loop has
                        .map(children -> BoundaryCheck.of(division, children)));
    }

    @GetMapping("/neighbours")
    @AllowedForAnyone
    Mono<Page<Neighbour>> neighbours(@PathVariable DivisionCode code) {
        return known(code)
                .flatMap(division -> division.boundary() == null || code.level() == DivisionLevel.DISTRICT
                        ? Mono.just(new Page<>(List.of(), null))
                        : neighbours(division));
    }

    private Mono<Page<Neighbour>> neighbours(Division division) {
        return divisions
                .children(division.code().parent())
                .concatWithValues(division) // one that is retired is no child any more
                .filter(sibling -> sibling.boundary() != null)
                .distinct(Division::id)
                .collectList()
                .publishOn(Schedulers.boundedElastic())
                .map(siblings -> new Page<>(neighbours(division.code(), siblings), null));
    }

    private static List<Neighbour> neighbours(DivisionCode code, List<Division> siblings) {
        var names = siblings.stream().collect(Collectors.toMap(Division::code, Division::name));
        var outlines = siblings.stream()
                .collect(Collectors.toMap(Division::code, sibling -> Objects.requireNonNull(sibling.boundary())));
        return Tiling.of(null, outlines).neighbours(code).stream()
                .map(found -> new Neighbour(found.name(), names.getOrDefault(found.name(), ""), found.metres()))
                .toList();
    }

    private Mono<Division> known(DivisionCode code) {
        return divisions.find(code).switchIfEmpty(Mono.error(() -> new NotFound(code.value())));
    }

    /**
     * @param sharedBorderMetres more than 1; borders count as one where they run within about a decimetre
     */
    record Neighbour(DivisionCode code, String name, double sharedBorderMetres) {}
}
