package org.linli.partymember.wish.web;

import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.RESIDENT;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.personal.disclosure.Disclosures;
import org.linli.kit.personal.disclosure.Reason;
import org.linli.kit.store.IfMatch;
import org.linli.partymember.member.Roll;
import org.linli.partymember.wish.WishTerms;
import org.linli.partymember.wish.WishVault;
import org.linli.partymember.wish.WishVault.DisclosedRecipient;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Wishes since they are published: one member claims one, learns whose it is, and fulfils it or gives it back. */
@RestController
@RequestMapping("/api/v1/wishes/{id}")
class WishClaimController {

    private final WishDesk desk;
    private final WishVault vault;
    private final WishTerms terms;
    private final Roll roll;
    private final Disclosures disclosures;

    WishClaimController(WishDesk desk, WishVault vault, WishTerms terms, Roll roll, Disclosures disclosures) {
        this.desk = desk;
        this.vault = vault;
        this.terms = terms;
        this.roll = roll;
        this.disclosures = disclosures;
    }

    @PostMapping("/claim")
    @AllowedFor(PARTY_MEMBER)
    Mono<ResponseEntity<WishView>> claim(
            @PathVariable String id,
            @RequestBody(required = false) WishBody.@Nullable NothingOfWish body,
            IfMatch ifMatch,
            Caller caller) {
        var act = desk.act();
        return desk.seen(caller, id)
                .then(roll.meant(caller, caller.subject()))
                .flatMap(member ->
                        desk.change(caller, id, ifMatch, wish -> wish.claim(member.id(), member.unitId(), terms, act)))
                .map(claimed -> ResponseEntity.created(URI.create("/api/v1/wishes/" + id))
                        .headers(claimed.getHeaders())
                        .body(claimed.getBody()));
    }

    /** A member gives back what they have claimed; staff take it away. */
    @PostMapping("/return")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<WishView>> giveBack(
            @PathVariable String id, @Valid @RequestBody WishBody.WishReason body, IfMatch ifMatch, Caller caller) {
        var act = desk.act();
        return desk.change(
                caller,
                id,
                ifMatch,
                wish -> WishDesk.isStaff(caller) && !wish.isClaimedBy(caller.subject())
                        ? wish.takeAway(body.reason(), terms, act)
                        : wish.giveBack(caller.subject(), body.reason(), terms, act));
    }

    @PostMapping("/fulfil")
    @AllowedFor(PARTY_MEMBER)
    Mono<ResponseEntity<WishView>> fulfil(
            @PathVariable String id, @Valid @RequestBody WishBody.FulfilledWish body, IfMatch ifMatch, Caller caller) {
        var act = desk.act();
        return desk.change(
                caller, id, ifMatch, wish -> wish.fulfil(caller.subject(), body.text(), body.minutes(), act));
    }

    @PostMapping("/thank")
    @AllowedFor({RESIDENT, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<WishView>> thank(
            @PathVariable String id, @Valid @RequestBody WishBody.WishThanks body, IfMatch ifMatch, Caller caller) {
        var act = desk.act();
        return desk.change(
                caller, id, ifMatch, wish -> WishDesk.byProposer(wish, caller).thank(body.text(), act));
    }

    /** Whose wish it is, in plain: to who has claimed it, as long as the claim is live; the reason is on record. */
    @PostMapping("/recipient/disclosure")
    @AllowedFor(PARTY_MEMBER)
    Mono<ResponseEntity<DisclosedRecipient>> disclose(
            @PathVariable String id, @Valid @RequestBody Reason reason, Caller caller) {
        return desk.seen(caller, id)
                .doOnNext(wish -> wish.requireLiveClaimOf(caller.subject()))
                .flatMap(wish -> disclosures.disclose(caller, "wish/" + id, reason, () -> vault.open(wish)));
    }
}
