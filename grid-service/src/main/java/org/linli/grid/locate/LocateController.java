package org.linli.grid.locate;

import static org.linli.kit.identity.Role.APPRAISER;
import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.HOTLINE;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.RESIDENT;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Optional;
import org.linli.grid.locate.LocateRefused.OffTheGlobe;
import org.linli.grid.locate.LocateRefused.OutsideEveryGrid;
import org.linli.kit.identity.AllowedFor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Locates a place given in WGS-84. */
@RestController
@RequestMapping("/api/v1/locate")
class LocateController {

    private static final int MAX_LONGITUDE = 180;
    private static final int MAX_LATITUDE = 90;

    private final Places places;
    private final MeterRegistry meters;

    LocateController(Places places, MeterRegistry meters) {
        this.places = places;
        this.meters = meters;
    }

    @GetMapping
    @AllowedFor({
        RESIDENT,
        PARTY_MEMBER,
        GRID_STAFF,
        COMMUNITY_ADMIN,
        STREET_ADMIN,
        DISTRICT_ADMIN,
        UNIT_ADMIN,
        APPRAISER,
        HOTLINE,
        AUDITOR
    })
    Mono<Place> locate(@RequestParam double longitude, @RequestParam double latitude) {
        check("longitude", longitude, MAX_LONGITUDE);
        check("latitude", latitude, MAX_LATITUDE);
        return Mono.justOrEmpty(timed(longitude, latitude)).switchIfEmpty(Mono.error(OutsideEveryGrid::new));
    }

    private static void check(String field, double degrees, int limit) {
        if (!(Math.abs(degrees) <= limit)) { // written so that what is not a number fails too
            throw new OffTheGlobe(field, limit);
        }
    }

    private Optional<Place> timed(double longitude, double latitude) {
        var timer = Timer.start(meters);
        var place = places.find(longitude, latitude);
        timer.stop(meters.timer("linli.grid.locate", "outcome", place.isPresent() ? "found" : "outside"));
        return place;
    }
}
