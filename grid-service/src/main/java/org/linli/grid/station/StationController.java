package org.linli.grid.station;

import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.division.Divisions;
import org.linli.grid.locate.Places;
import org.linli.grid.position.Position;
import org.linli.grid.station.StationRefused.OutsideEveryGrid;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.AllowedForAnyone;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Stations: everyone may read of them; those who administer the place keep them. */
@RestController
@RequestMapping("/api/v1/stations")
class StationController {

    private final Stations stations;
    private final Divisions divisions;
    private final Places places;
    private final Clock clock;

    StationController(Stations stations, Divisions divisions, Places places, Clock clock) {
        this.stations = stations;
        this.divisions = divisions;
        this.places = places;
        this.clock = clock;
    }

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<StationView>> open(NewId id, @Valid @RequestBody StationBody body, Caller caller) {
        var facts = body.facts();
        return stations.add(Station.opened(id.value(), facts, grid(facts.place(), caller)))
                .map(stored ->
                        StationView.tagged(ResponseEntity.created(URI.create(StationView.PATH + stored.id())), stored));
    }

    @PutMapping("/{id}")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<StationView>> change(
            @PathVariable String id, @Valid @RequestBody StationBody body, IfMatch seen, Caller caller) {
        var facts = body.facts();
        return stations.change(
                        caller.scope(), id, station -> seen.check(station).changed(facts, grid(facts.place(), caller)))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(station -> StationView.tagged(ResponseEntity.ok(), station));
    }

    /** The grid at a place or nearest to it, which must lie within the caller's scope. */
    private DivisionCode grid(Position place, Caller caller) {
        var grid = places.find(place).orElseThrow(OutsideEveryGrid::new).cell().at(DivisionLevel.GRID);
        caller.scope().require(grid);
        return grid;
    }

    @PostMapping("/{id}/close")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<StationView>> close(@PathVariable String id, IfMatch seen, Caller caller) {
        return stations.change(
                        caller.scope(), id, station -> seen.check(station).closed(clock.instant()))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(station -> StationView.tagged(ResponseEntity.ok(), station));
    }

    @GetMapping("/{id}")
    @AllowedForAnyone
    Mono<ResponseEntity<StationView>> one(@PathVariable String id) {
        return stations.find(id)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(station -> StationView.tagged(ResponseEntity.ok(), station));
    }

    @GetMapping
    @AllowedForAnyone
    Mono<Page<StationView>> below(@RequestParam DivisionCode division, Paging paging) {
        return divisions
                .find(division)
                .switchIfEmpty(Mono.error(() -> new NotFound(division.value())))
                .then(stations.below(division, paging))
                .map(page -> page.map(StationView::of));
    }
}
