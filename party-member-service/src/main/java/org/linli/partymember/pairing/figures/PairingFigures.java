package org.linli.partymember.pairing.figures;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import org.linli.event.DivisionCode;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.partymember.pairing.Households;
import org.linli.partymember.pairing.Standing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How many households there are, and how many somebody stands by. */
@RestController
@RequestMapping("/api/v1/pairing-figures")
class PairingFigures {

    private final Households households;

    PairingFigures(Households households) {
        this.households = households;
    }

    /**
     * @param households on the register, not closed
     * @param householdsPaired of these, by whom somebody stands
     * @param keyHouseholds of these, the key ones
     * @param keyHouseholdsToReplace key ones whose members have all left
     * @param keyHouseholdsWithoutPairing always 0
     */
    record PairingCounts(
            DivisionCode division,
            long households,
            long householdsPaired,
            long keyHouseholds,
            long keyHouseholdsToReplace,
            long keyHouseholdsWithoutPairing) {}

    @GetMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<PairingCounts> figures(@RequestParam DivisionCode division, Caller caller) {
        caller.scope().require(division);
        var scope = new Scope.Division(division.value());
        return Mono.zip(
                        households.count(scope, Standing.ORDINARY),
                        households.countPaired(scope, Standing.ORDINARY),
                        households.count(scope, Standing.KEY),
                        households.count(scope, Standing.KEY_TO_REPLACE),
                        households.countKeyWithoutPairing(scope))
                .map(counts -> {
                    var key = counts.getT3() + counts.getT4();
                    return new PairingCounts(
                            division,
                            counts.getT1() + key,
                            counts.getT2() + key - counts.getT5(),
                            key,
                            counts.getT4(),
                            counts.getT5());
                });
    }
}
