package org.linli.grid.coverage;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import java.util.Comparator;
import java.util.List;
import org.linli.event.DivisionCode;
import org.linli.grid.division.Divisions;
import org.linli.grid.locate.Grid;
import org.linli.grid.locate.Places;
import org.linli.grid.station.Spot;
import org.linli.grid.station.Stations;
import org.linli.grid.station.Walking;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.rate.Rate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The coverage of a division, worked out when it is asked. */
@RestController
@RequestMapping("/api/v1/station-coverage")
class CoverageController {

    private final Divisions divisions;
    private final Places places;
    private final Stations stations;
    private final Walking walking;

    CoverageController(Divisions divisions, Places places, Stations stations, Walking walking) {
        this.divisions = divisions;
        this.places = places;
        this.stations = stations;
        this.walking = walking;
    }

    @GetMapping
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Coverage> coverage(@RequestParam DivisionCode division, Paging paging, Caller caller) {
        caller.scope().require(division);
        return divisions
                .find(division)
                .switchIfEmpty(Mono.error(() -> new NotFound(division.value())))
                .publishOn(Schedulers.boundedElastic()) // a nation's grids are a second's work
                .flatMap(known -> coverage(known.code(), paging));
    }

    private Mono<Coverage> coverage(DivisionCode division, Paging paging) {
        var grids =
                places.grids(division).sorted(Comparator.comparing(Grid::code)).toList();
        return stations.spotsOn(Circle.tiles(grids))
                .collectList()
                .publishOn(Schedulers.boundedElastic())
                .map(spots -> coverage(division, grids, spots, paging));
    }

    private Coverage coverage(DivisionCode division, List<Grid> grids, List<Spot> spots, Paging paging) {
        var uncovered = new Circle(walking, spots).uncovered(grids);
        var next = uncovered.stream()
                .filter(grid -> paging.after()
                        .map(last -> grid.code().value().compareTo(last) > 0)
                        .orElse(true))
                .limit(paging.fetch())
                .toList();
        return new Coverage(
                division,
                walking.circleMinutes(),
                Rate.of(grids.size() - uncovered.size(), grids.size()),
                paging.page(next, grid -> grid.code().value()));
    }
}
