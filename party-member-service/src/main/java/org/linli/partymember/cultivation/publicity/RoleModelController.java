package org.linli.partymember.cultivation.publicity;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.linli.event.DivisionCode;
import org.linli.kit.IdSource;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.AllowedForAnyone;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.IfMatch;
import org.linli.partymember.member.Members;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Pieces about role models are written, agreed to, published, taken back. */
@RestController
@RequestMapping("/api/v1/role-models")
class RoleModelController {

    private final RoleModels models;
    private final RoleModelVault vault;
    private final Members members;
    private final IdSource ids;
    private final Clock clock;

    RoleModelController(RoleModels models, RoleModelVault vault, Members members, IdSource ids, Clock clock) {
        this.models = models;
        this.vault = vault;
        this.members = members;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those that everybody can read, of a division and what lies below it. */
    @GetMapping("/published")
    @AllowedForAnyone
    Mono<Page<RoleModelView>> published(@RequestParam DivisionCode division, Paging paging) {
        return models.published(division, paging).map(page -> page.map(vault::shown));
    }

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<RoleModelView>> draft(NewId id, @Valid @RequestBody RoleModelBody.Draft body, Caller caller) {
        caller.scope().require(body.divisionCode());
        return members.find(caller.scope(), body.memberId())
                .switchIfEmpty(Mono.error(() -> new RoleModelRefused.UnknownMember(body.memberId())))
                .flatMap(member -> models.add(
                        RoleModel.draft(id.value(), member, body.piece(), vault.sealName(id.value(), member))))
                .map(model -> ResponseEntity.created(URI.create("/api/v1/role-models/" + model.id()))
                        .eTag("\"" + model.version() + "\"")
                        .body(vault.shown(model)));
    }

    @GetMapping
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<Page<RoleModelView>> list(@RequestParam Optional<RoleModelState.Name> state, Paging paging, Caller caller) {
        return models.page(caller.scope(), state, paging).map(page -> page.map(vault::shown));
    }

    @GetMapping("/{id}")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<ResponseEntity<RoleModelView>> get(@PathVariable String id, Caller caller) {
        return models.get(caller.scope(), id).map(this::ok);
    }

    /** Whether the member agrees to be named: nobody says so for them. */
    @PostMapping("/{id}/consent")
    @AllowedFor(PARTY_MEMBER)
    Mono<ResponseEntity<RoleModelView>> consent(
            @PathVariable String id, @Valid @RequestBody RoleModelBody.Consent body, IfMatch ifMatch, Caller caller) {
        return models.change(
                        new Scope.Person(caller.subject()),
                        id,
                        model -> ifMatch.check(model).consent(body.given()))
                .map(this::ok);
    }

    @PostMapping("/{id}/publish")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<RoleModelView>> publish(@PathVariable String id, IfMatch ifMatch, Caller caller) {
        return models.change(
                        caller.scope(),
                        id,
                        model -> ifMatch.check(model).publish(caller.subject(), ids.next(), clock.instant()))
                .map(this::ok);
    }

    @PostMapping("/{id}/withdraw")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<RoleModelView>> withdraw(@PathVariable String id, IfMatch ifMatch, Caller caller) {
        return models.change(
                        caller.scope(),
                        id,
                        model -> ifMatch.check(model).withdraw(caller.subject(), ids.next(), clock.instant()))
                .map(this::ok);
    }

    private ResponseEntity<RoleModelView> ok(RoleModel model) {
        return ResponseEntity.ok().eTag("\"" + model.version() + "\"").body(vault.shown(model));
    }
}
