package org.linli.evaluation.purse;

import org.linli.evaluation.points.Points;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.points.Viewer;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Tells somebody how many points they may still redeem. */
@RestController
@RequestMapping("/api/v1/spendable-points")
class SpendablePointsController {

    private final Purses purses;

    SpendablePointsController(Purses purses) {
        this.purses = purses;
    }

    /**
     * What somebody has in hand.
     *
     * @param earned anywhere and at any time
     * @param spent on what was not given back
     * @param spendable the rest
     */
    record SpendablePoints(Points earned, Points spent, Points spendable) {}

    @GetMapping
    @AllowedFor({Role.RESIDENT, Role.PARTY_MEMBER})
    Mono<SpendablePoints> own(@RequestParam SubjectKind subjectKind, Caller caller) {
        var subject = new Subject(subjectKind, caller.subject());
        new Viewer(caller).requireOwn(subject);
        return purses.of(subject)
                .map(found -> new SpendablePoints(
                        new Points(found.earned()),
                        new Points(found.spent()),
                        new Points(found.earned() - found.spent())));
    }
}
