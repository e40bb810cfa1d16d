package org.linli.partymember.wish.web;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.RESIDENT;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.IfMatch;
import org.linli.partymember.division.Divisions;
import org.linli.partymember.wish.Wish;
import org.linli.partymember.wish.WishState;
import org.linli.partymember.wish.WishTerms;
import org.linli.partymember.wish.WishVault;
import org.linli.partymember.wish.Wishes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Wishes until they are published, and what is seen of them: proposed by residents and staff, screened and published by the community. */
@RestController
@RequestMapping("/api/v1/wishes")
class WishController {

    private final Wishes wishes;
    private final WishDesk desk;
    private final WishVault vault;
    private final WishTerms terms;
    private final Divisions divisions;

    WishController(Wishes wishes, WishDesk desk, WishVault vault, WishTerms terms, Divisions divisions) {
        this.wishes = wishes;
        this.desk = desk;
        this.vault = vault;
        this.terms = terms;
        this.divisions = divisions;
    }

    @PostMapping
    @AllowedFor({RESIDENT, GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<WishView>> propose(NewId id, @Valid @RequestBody WishBody.NewWish body, Caller caller) {
        if (WishDesk.isStaff(caller)) {
            caller.scope().require(body.communityCode());
        }
        var act = desk.act();
        var resident = WishDesk.isStaff(caller) ? null : caller.subject();
        var asking = new Wish.Asking(body.kind(), body.text(), resident, act.at());
        var recipient = vault.seal(id.value(), body.recipient().personal());
        return divisions
                .community(body.communityCode())
                .then(Mono.defer(
                        () -> wishes.add(Wish.propose(id.value(), body.communityCode(), asking, recipient, act))))
                .map(wish -> ResponseEntity.created(URI.create("/api/v1/wishes/" + wish.id()))
                        .eTag(WishDesk.eTag(wish))
                        .body(desk.shown(wish, caller)));
    }

    @GetMapping("/{id}")
    @AllowedFor({RESIDENT, PARTY_MEMBER, GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<WishView>> get(@PathVariable String id, Caller caller) {
        return desk.seen(caller, id).map(wish -> desk.ok(wish, caller));
    }

    /** Staff list what they see; members what is published, anywhere; without a state, members and residents what is theirs. */
    @GetMapping
    @AllowedFor({RESIDENT, PARTY_MEMBER, GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<WishView>> list(
            @RequestParam Optional<DivisionCode> division,
            @RequestParam Optional<WishState.Name> state,
            Paging paging,
            Caller caller) {
        return wishes.page(reach(caller, division, state), state, paging)
                .map(page -> page.map(wish -> desk.shown(wish, caller)));
    }

    private static Scope reach(Caller caller, Optional<DivisionCode> division, Optional<WishState.Name> state) {
        if (WishDesk.isStaff(caller)) {
            division.ifPresent(caller.scope()::require);
            return division.<Scope>map(code -> new Scope.Division(code.value())).orElseGet(caller::scope);
        }
        var open = caller.is(PARTY_MEMBER) && state.equals(Optional.of(WishState.Name.PUBLISHED));
        return open
                ? new Scope.Division(division.map(DivisionCode::value).orElse(""))
                : new Scope.Person(caller.subject());
    }

    @PostMapping("/{id}/screen")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<WishView>> screen(
            @PathVariable String id, @Valid @RequestBody WishBody.Screening body, IfMatch ifMatch, Caller caller) {
        var act = desk.act();
        var why = body.why();
        return desk.change(caller, id, ifMatch, wish -> wish.screen(body.accepted(), why, act));
    }

    @PostMapping("/{id}/publish")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<WishView>> publish(
            @PathVariable String id,
            @RequestBody(required = false) WishBody.@Nullable NothingOfWish body,
            IfMatch ifMatch,
            Caller caller) {
        var act = desk.act();
        return desk.change(caller, id, ifMatch, wish -> wish.publish(terms, act));
    }

    @PostMapping("/{id}/withdraw")
    @AllowedFor({RESIDENT, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<WishView>> withdraw(
            @PathVariable String id, @Valid @RequestBody WishBody.WishReason body, IfMatch ifMatch, Caller caller) {
        var act = desk.act();
        return desk.change(
                caller, id, ifMatch, wish -> WishDesk.byProposer(wish, caller).withdraw(body.reason(), act));
    }
}
