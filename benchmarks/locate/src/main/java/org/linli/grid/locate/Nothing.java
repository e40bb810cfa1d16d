package org.linli.grid.locate;

import static org.linli.kit.identity.Role.RESIDENT;

import org.linli.grid.locate.Place.Named;
import org.linli.kit.identity.AllowedFor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Endpoints that do nothing, behind everything that stands before {@code /locate}: token, roles, filters, metrics. */
@RestController
class Nothing {

    private static final Named NAMED = new Named("140213001001001", "某某140213001001");
    private static final Place PLACE = new Place(NAMED, NAMED, NAMED, NAMED, NAMED, 0);

    /** An answer without a body. */
    @GetMapping("/api/v1/nothing")
    @AllowedFor(RESIDENT)
    Mono<ResponseEntity<Void>> nothing() {
        return Mono.just(ResponseEntity.ok().build());
    }

    /** As many numbers are read and as much is written as by a look-up, which is left out. */
    @GetMapping("/api/v1/nothing/written")
    @AllowedFor(RESIDENT)
    Mono<Place> written(@RequestParam double longitude, @RequestParam double latitude) {
        return Mono.just(longitude > latitude ? PLACE : new Place(NAMED, NAMED, NAMED, NAMED, null, 0));
    }
}
