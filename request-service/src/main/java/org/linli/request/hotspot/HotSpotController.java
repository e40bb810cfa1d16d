package org.linli.request.hotspot;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import java.time.Clock;
import java.util.Optional;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.request.hotspot.HotSpots.Surges;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What surges, for those who have to see to it. */
@RestController
@RequestMapping("/api/v1/hot-spots")
class HotSpotController {

    private final HotSpots hotSpots;
    private final Clock clock;

    HotSpotController(HotSpots hotSpots, Clock clock) {
        this.hotSpots = hotSpots;
        this.clock = clock;
    }

    /** Of this month, if no period is named. */
    @GetMapping
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Surges> list(@RequestParam DivisionCode division, @RequestParam Optional<String> period, Caller caller) {
        if (division.level() == DivisionLevel.MICRO_GRID) {
            throw new HotSpotRefused.NotCounted();
        }
        var span = period.map(Span::of).orElseGet(() -> Span.of(clock.instant()).getFirst());
        return hotSpots.of(division, span, caller.scope());
    }
}
