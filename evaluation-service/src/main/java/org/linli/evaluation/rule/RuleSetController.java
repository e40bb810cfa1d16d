package org.linli.evaluation.rule;

import java.time.Clock;
import java.util.Optional;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Role;
import org.linli.kit.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows by which rules points are given. */
@RestController
@RequestMapping("/api/v1/rule-sets")
class RuleSetController {

    private final Rulebook rulebook;
    private final Clock clock;

    RuleSetController(Rulebook rulebook, Clock clock) {
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** The one in force now: of the most specific division around the one that is named; without it, the one for everybody. */
    @GetMapping("/current")
    @AllowedFor({
        Role.RESIDENT,
        Role.PARTY_MEMBER,
        Role.GRID_STAFF,
        Role.COMMUNITY_ADMIN,
        Role.STREET_ADMIN,
        Role.DISTRICT_ADMIN,
        Role.UNIT_ADMIN,
        Role.APPRAISER,
        Role.AUDITOR
    })
    Mono<RuleSetText> current(@RequestParam Optional<DivisionCode> division) {
        var now = clock.instant();
        return rulebook.upTo(now)
                .flatMap(sets -> Mono.justOrEmpty(sets.inForce(division, now)))
                .map(RuleSet::text)
                .switchIfEmpty(Mono.error(() -> new NotFound("current")));
    }
}
