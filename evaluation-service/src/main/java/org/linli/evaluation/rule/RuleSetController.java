package org.linli.evaluation.rule;

import java.time.Clock;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Role;
import org.linli.kit.problem.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows by which rules points are given. */
@RestController
@RequestMapping("/api/v1/rule-sets")
class RuleSetController {

    private final RuleSets ruleSets;
    private final Clock clock;

    RuleSetController(RuleSets ruleSets, Clock clock) {
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

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
    Mono<RuleSetText> current() {
        return Mono.justOrEmpty(ruleSets.inForce(clock.instant()))
                .map(RuleSet::text)
                .switchIfEmpty(Mono.error(() -> new NotFound("current")));
    }
}
