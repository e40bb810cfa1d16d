package org.linli.evaluation.honour;

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
import org.linli.evaluation.honour.HonourBody.HonourDecision;
import org.linli.evaluation.honour.HonourBody.HonourReason;
import org.linli.evaluation.honour.HonourBody.NewHonourItem;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.personal.disclosure.Disclosed;
import org.linli.kit.personal.disclosure.Disclosures;
import org.linli.kit.personal.disclosure.Reason;
import org.linli.kit.problem.NotFound;
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

/** Items of the board as the staff who answer for them deal with them, those that nobody reads any more among them. */
@RestController
@RequestMapping("/api/v1/honour-items")
class HonourItemController {

    private final HonourItems items;
    private final HonourDesk desk;
    private final HonourNames names;
    private final Disclosures disclosures;

    HonourItemController(HonourItems items, HonourDesk desk, HonourNames names, Disclosures disclosures) {
        this.items = items;
        this.desk = desk;
        this.names = names;
        this.disclosures = disclosures;
    }

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<HonourItemView>> publish(NewId id, @Valid @RequestBody NewHonourItem body, Caller caller) {
        return desk.publish(id.value(), body, caller)
                .flatMap(item -> names.view(item)
                        .map(view -> ResponseEntity.created(URI.create("/api/v1/honour-items/" + item.id()))
                                .eTag(eTag(item))
                                .body(view)));
    }

    @GetMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<HonourItemView>> list(@RequestParam Optional<HonourState.Name> state, Paging paging, Caller caller) {
        return items.page(caller.scope(), state, paging).flatMap(names::views);
    }

    /** Those that are about the caller, or their unit, whatever became of them. */
    @GetMapping("/own")
    @AllowedFor({RESIDENT, PARTY_MEMBER, UNIT_ADMIN})
    Mono<Page<HonourEntry>> own(Paging paging, Caller caller) {
        return items.page(caller.scope(), Optional.empty(), paging).flatMap(page -> names.entries(page, caller));
    }

    @GetMapping("/{id}")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<HonourItemView>> get(@PathVariable String id, Caller caller) {
        return items.get(caller.scope(), id).flatMap(this::ok);
    }

    /** Decides the appeal that waits; by somebody who has not published it. */
    @PostMapping("/{id}/decision")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<HonourItemView>> decide(
            @PathVariable String id, @Valid @RequestBody HonourDecision body, IfMatch ifMatch, Caller caller) {
        return desk.decide(caller, id, ifMatch, body).flatMap(this::ok);
    }

    @PostMapping("/{id}/take-down")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<HonourItemView>> takeDown(
            @PathVariable String id, @Valid @RequestBody HonourReason body, IfMatch ifMatch, Caller caller) {
        return desk.takeDown(caller, id, ifMatch, body.reason()).flatMap(this::ok);
    }

    /** The name in plain, once it is on record who asked for it and why. */
    @PostMapping("/{id}/personal-data/disclosure")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<Disclosed>> disclose(
            @PathVariable String id, @Valid @RequestBody Reason reason, Caller caller) {
        return items.get(caller.scope(), id)
                .flatMap(item ->
                        Mono.justOrEmpty(Optional.ofNullable(item.subject()).map(HonourItem.Honoured::name)))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .flatMap(name ->
                        disclosures.disclose(caller, "honour-item/" + id, reason, HonourDesk.ownerOf(id), name));
    }

    private Mono<ResponseEntity<HonourItemView>> ok(HonourItem item) {
        return names.view(item).map(view -> ResponseEntity.ok().eTag(eTag(item)).body(view));
    }

    private static String eTag(HonourItem item) {
        return "\"" + item.version() + "\"";
    }
}
