package org.linli.partymember.cultivation;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import org.linli.event.DivisionCode;
import org.linli.kit.IdSource;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.IfMatch;
import org.linli.partymember.member.Members;
import org.linli.partymember.unit.Unit;
import org.linli.partymember.unit.Units;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Plans, and who comes onto their lists. */
@RestController
@RequestMapping("/api/v1/cultivation-plans")
class CultivationPlanController {

    private final CultivationPlans plans;
    private final Candidates candidates;
    private final Members members;
    private final Units units;
    private final IdSource ids;
    private final Clock clock;

    CultivationPlanController(
            CultivationPlans plans, Candidates candidates, Members members, Units units, IdSource ids, Clock clock) {
        this.plans = plans;
        this.candidates = candidates;
        this.members = members;
        this.units = units;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN})
    Mono<ResponseEntity<PlanView>> make(NewId id, @Valid @RequestBody CultivationBody.Plan body, Caller caller) {
        return division(body, caller)
                .flatMap(division -> plans.add(CultivationPlan.make(
                        id.value(), division, body.unitId(), body.outline(), ids.next(), clock.instant())))
                .map(plan -> ResponseEntity.created(URI.create("/api/v1/cultivation-plans/" + plan.id()))
                        .eTag("\"" + plan.version() + "\"")
                        .body(PlanView.of(plan)));
    }

    private Mono<DivisionCode> division(CultivationBody.Plan body, Caller caller) {
        var division = body.divisionCode();
        var unit = body.unitId();
        if (division != null && unit == null) {
            caller.scope().require(division);
            return Mono.just(division);
        }
        if (unit != null && division == null) {
            return units.get(caller.scope(), unit).map(Unit::division);
        }
        return Mono.error(CultivationRefused.DivisionOrUnit::new);
    }

    @GetMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<Page<PlanView>> list(Paging paging, Caller caller) {
        return plans.page(caller.scope(), paging).map(page -> page.map(PlanView::of));
    }

    @GetMapping("/{id}")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<ResponseEntity<PlanView>> get(@PathVariable String id, Caller caller) {
        return plans.get(caller.scope(), id).map(CultivationPlanController::ok);
    }

    /** Nobody is listed any more; those who are stay. */
    @PostMapping("/{id}/end")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN})
    Mono<ResponseEntity<PlanView>> end(@PathVariable String id, IfMatch ifMatch, Caller caller) {
        return plans.change(caller.scope(), id, plan -> ifMatch.check(plan).end(clock.instant()))
                .map(CultivationPlanController::ok);
    }

    /** A member comes onto the list. */
    @PostMapping("/{id}/candidates")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN})
    Mono<ResponseEntity<CandidateView>> list(
            @PathVariable String id, @Valid @RequestBody CultivationBody.Listing body, Caller caller) {
        return plans.get(caller.scope(), id)
                .map(CultivationPlan::open)
                .flatMap(plan -> members.find(caller.scope(), body.memberId())
                        .switchIfEmpty(Mono.error(() -> new CultivationRefused.UnknownMember(body.memberId())))
                        .flatMap(member -> candidates.add(Candidate.list(plan, member, ids.next(), clock.instant()))))
                .onErrorMap(DuplicateKeyException.class, taken -> new CultivationRefused.ListedAlready(body.memberId()))
                .map(candidate -> ResponseEntity.created(URI.create("/api/v1/cultivation-candidates/" + candidate.id()))
                        .eTag("\"" + candidate.version() + "\"")
                        .body(CandidateView.of(candidate)));
    }

    private static ResponseEntity<PlanView> ok(CultivationPlan plan) {
        return ResponseEntity.ok().eTag("\"" + plan.version() + "\"").body(PlanView.of(plan));
    }
}
