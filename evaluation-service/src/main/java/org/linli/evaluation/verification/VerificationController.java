package org.linli.evaluation.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.points.Viewer;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.linli.kit.identity.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Lets staff see for themselves that the boards are what the ledger adds up to. */
@RestController
@RequestMapping("/api/v1/leaderboards/verification")
class VerificationController {

    private final Verification verification;

    VerificationController(Verification verification) {
        this.verification = verification;
    }

    @GetMapping
    @AllowedFor({Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.AUDITOR})
    Mono<Report> verify(@RequestParam(required = false) @Nullable DivisionCode division, Caller caller) {
        var scope = narrowed(new Viewer(caller).staffScope(), division);
        return verification.verify(scope).map(outcome -> Report.of(scope, outcome));
    }

    private static Scope.Division narrowed(Scope.Division scope, @Nullable DivisionCode division) {
        if (division == null) {
            return scope;
        }
        scope.require(division);
        return new Scope.Division(division.value());
    }

    /**
     * @param division what was verified; empty means everything, subjects' totals included
     * @param boards how many totals were compared
     * @param entries how many ledger entries were added up
     * @param differences the first hundred
     */
    record Report(String division, long boards, long entries, boolean equal, List<Difference> differences) {

        static Report of(Scope.Division scope, Verification.Outcome outcome) {
            return new Report(
                    scope.prefix(),
                    outcome.boards(),
                    outcome.entries(),
                    outcome.differences().isEmpty(),
                    outcome.differences());
        }
    }
}
