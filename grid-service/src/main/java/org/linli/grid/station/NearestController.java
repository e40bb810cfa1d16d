package org.linli.grid.station;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.linli.grid.position.Datum;
import org.linli.grid.station.StationRefused.BadCount;
import org.linli.kit.identity.AllowedForAnyone;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Tells which stations are nearest, and how long the way is. */
@RestController
@RequestMapping("/api/v1/stations/nearest")
class NearestController {

    private static final int MOST = 20;

    private final NearestStations nearest;
    private final Walking walking;

    NearestController(NearestStations nearest, Walking walking) {
        this.nearest = nearest;
        this.walking = walking;
    }

    @GetMapping
    @AllowedForAnyone
    Mono<NearestView> nearest(
            @RequestParam double longitude,
            @RequestParam double latitude,
            @RequestParam(defaultValue = "WGS84") Datum datum,
            @RequestParam Optional<Facility> facility,
            @RequestParam Optional<Instant> openAt,
            @RequestParam(defaultValue = "5") int count) {
        if (count < 1 || count > MOST) {
            throw new BadCount(MOST);
        }
        return nearest.to(datum.position(longitude, latitude), count, wanted(facility, openAt))
                .map(found -> new NearestView(found.stream().map(this::view).toList()));
    }

    private static Predicate<Station> wanted(Optional<Facility> facility, Optional<Instant> openAt) {
        return station -> facility.map(station.facts().facilities()::contains).orElse(true)
                && openAt.map(station.facts().hours()::openAt).orElse(true);
    }

    private NearView view(NearestStations.Near near) {
        return new NearView(
                StationView.of(near.station()),
                Math.round(near.metres()),
                Math.round(walking.metres(near.metres())),
                walking.minutes(near.metres()));
    }

    /** @param items the nearest first */
    record NearestView(List<NearView> items) {}

    /**
     * @param distanceMetres the great circle
     * @param walkingMetres what there is to walk
     * @param walkingMinutes rounded up
     */
    record NearView(StationView station, long distanceMetres, long walkingMetres, int walkingMinutes) {}
}
