package org.linli.evaluation.title;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.RESIDENT;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.title.TitleAwardBody.ApprovedTitleAward;
import org.linli.evaluation.title.TitleAwardBody.NewTitleAward;
import org.linli.evaluation.title.TitleAwardBody.TitleAwardReason;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.personal.disclosure.Disclosed;
import org.linli.kit.personal.disclosure.Disclosures;
import org.linli.kit.personal.disclosure.Reason;
import org.linli.kit.problem.NotFound;
import org.linli.kit.scoped.Reach;
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

/** Who is proposed for a title, who gets it, and from whom it is taken. */
@RestController
@RequestMapping("/api/v1/title-awards")
class TitleAwardController {

    private final TitleAwards awards;
    private final AwardDesk desk;
    private final NameVault names;
    private final Disclosures disclosures;

    TitleAwardController(TitleAwards awards, AwardDesk desk, NameVault names, Disclosures disclosures) {
        this.awards = awards;
        this.desk = desk;
        this.names = names;
        this.disclosures = disclosures;
    }

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<TitleAwardView>> nominate(NewId id, @Valid @RequestBody NewTitleAward body, Caller caller) {
        caller.scope().require(body.divisionCode());
        return desk.nominate(id.value(), body, desk.act(caller))
                .map(award -> ResponseEntity.created(URI.create("/api/v1/title-awards/" + award.id()))
                        .eTag(eTag(award))
                        .body(view(award, caller)));
    }

    @GetMapping("/{id}")
    @AllowedFor({RESIDENT, PARTY_MEMBER, UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<TitleAwardView>> get(@PathVariable String id, Caller caller) {
        return awards.get(caller.scope(), id).map(award -> ok(award, caller));
    }

    /** One's own; for staff those of their division. */
    @GetMapping
    @AllowedFor({RESIDENT, PARTY_MEMBER, UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<TitleAwardView>> list(
            @RequestParam Optional<AwardState.Name> state,
            @RequestParam Optional<String> titleId,
            Paging paging,
            Caller caller) {
        return awards.page(caller.scope(), state, titleId, paging).map(page -> page.map(award -> view(award, caller)));
    }

    @PostMapping("/{id}/approve")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<TitleAwardView>> approve(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable ApprovedTitleAward body,
            IfMatch ifMatch,
            Caller caller) {
        return desk.approve(caller, id, ifMatch).map(award -> ok(award, caller));
    }

    @PostMapping("/{id}/reject")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<TitleAwardView>> reject(
            @PathVariable String id, @Valid @RequestBody TitleAwardReason body, IfMatch ifMatch, Caller caller) {
        return desk.reject(caller, id, ifMatch, body.reason()).map(award -> ok(award, caller));
    }

    @PostMapping("/{id}/revoke")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<TitleAwardView>> revoke(
            @PathVariable String id, @Valid @RequestBody TitleAwardReason body, IfMatch ifMatch, Caller caller) {
        return desk.revoke(caller, id, ifMatch, body.reason()).map(award -> ok(award, caller));
    }

    /** The name in plain, once it is on record who asked for it and why. */
    @PostMapping("/{id}/personal-data/disclosure")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<Disclosed>> disclose(
            @PathVariable String id, @Valid @RequestBody Reason reason, Caller caller) {
        return awards.get(caller.scope(), id)
                .flatMap(award -> Mono.justOrEmpty(award.name()))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .flatMap(name ->
                        disclosures.disclose(caller, "title-award/" + id, reason, TitleAwardView.ownerOf(id), name));
    }

    private TitleAwardView view(TitleAward award, Caller caller) {
        return TitleAwardView.of(award, names, Reach.isStaff(caller));
    }

    private ResponseEntity<TitleAwardView> ok(TitleAward award, Caller caller) {
        return ResponseEntity.ok().eTag(eTag(award)).body(view(award, caller));
    }

    private static String eTag(TitleAward award) {
        return "\"" + award.version() + "\"";
    }
}
