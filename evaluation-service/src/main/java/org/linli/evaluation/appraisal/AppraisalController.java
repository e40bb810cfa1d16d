package org.linli.evaluation.appraisal;

import static org.linli.kit.identity.Role.APPRAISER;
import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.RESIDENT;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.appraisal.AppraisalBody.CancelledAppraisal;
import org.linli.evaluation.appraisal.AppraisalBody.NewAppraisal;
import org.linli.evaluation.appraisal.AppraisalBody.OpenedAppraisal;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Appraisals: drafted, opened and called off by staff; seen by them and by who votes. */
@RestController
@RequestMapping("/api/v1/appraisals")
class AppraisalController {

    private final AppraisalDesk desk;

    AppraisalController(AppraisalDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<AppraisalView>> draft(NewId id, @Valid @RequestBody NewAppraisal body, Caller caller) {
        caller.scope().require(body.divisionCode());
        return desk.draft(id.value(), body, caller)
                .map(appraisal -> ResponseEntity.created(URI.create("/api/v1/appraisals/" + appraisal.id()))
                        .eTag(eTag(appraisal))
                        .body(desk.view(appraisal, caller)));
    }

    @GetMapping("/{id}")
    @AllowedFor({
        RESIDENT,
        PARTY_MEMBER,
        GRID_STAFF,
        UNIT_ADMIN,
        APPRAISER,
        COMMUNITY_ADMIN,
        STREET_ADMIN,
        DISTRICT_ADMIN,
        AUDITOR
    })
    Mono<ResponseEntity<AppraisalView>> get(@PathVariable String id, Caller caller) {
        return desk.get(id, caller)
                .flatMap(appraisal -> desk.ballotPaper(appraisal, caller)
                        .map(view -> ResponseEntity.ok().eTag(eTag(appraisal)).body(view)));
    }

    /** Those in which one votes; for staff those of their division. */
    @GetMapping
    @AllowedFor({
        RESIDENT,
        PARTY_MEMBER,
        GRID_STAFF,
        UNIT_ADMIN,
        APPRAISER,
        COMMUNITY_ADMIN,
        STREET_ADMIN,
        DISTRICT_ADMIN,
        AUDITOR
    })
    Mono<Page<AppraisalView>> list(
            @RequestParam Optional<AppraisalState.Name> state,
            @RequestParam(defaultValue = "false") boolean mine,
            Paging paging,
            Caller caller) {
        return desk.page(state, mine, paging, caller);
    }

    @PostMapping("/{id}/open")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<AppraisalView>> open(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable OpenedAppraisal body,
            IfMatch ifMatch,
            Caller caller) {
        return desk.open(id, ifMatch, caller).map(appraisal -> ok(appraisal, caller));
    }

    @PostMapping("/{id}/cancel")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<AppraisalView>> cancel(
            @PathVariable String id, @Valid @RequestBody CancelledAppraisal body, IfMatch ifMatch, Caller caller) {
        return desk.cancel(id, ifMatch, body.reason(), caller).map(appraisal -> ok(appraisal, caller));
    }

    @GetMapping("/{id}/result")
    @AllowedFor({
        RESIDENT,
        PARTY_MEMBER,
        GRID_STAFF,
        UNIT_ADMIN,
        APPRAISER,
        COMMUNITY_ADMIN,
        STREET_ADMIN,
        DISTRICT_ADMIN,
        AUDITOR
    })
    Mono<ResultView> result(@PathVariable String id, Caller caller) {
        return desk.get(id, caller).map(appraisal -> ResultView.of(appraisal, desk.shown(appraisal)));
    }

    private ResponseEntity<AppraisalView> ok(Appraisal appraisal, Caller caller) {
        return ResponseEntity.ok().eTag(eTag(appraisal)).body(desk.view(appraisal, caller));
    }

    private static String eTag(Appraisal appraisal) {
        return "\"" + appraisal.version() + "\"";
    }
}
