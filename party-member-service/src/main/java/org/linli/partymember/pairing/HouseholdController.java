package org.linli.partymember.pairing;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.personal.disclosure.Disclosures;
import org.linli.kit.personal.disclosure.Reason;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.Change;
import org.linli.kit.store.IfMatch;
import org.linli.partymember.division.Divisions;
import org.linli.partymember.pairing.HouseholdVault.DisclosedHousehold;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Households: registered and looked after by the community's staff; a member sees those that they stand by. */
@RestController
@RequestMapping("/api/v1/households")
class HouseholdController {

    private final Households households;
    private final HouseholdVault vault;
    private final HouseholdDesk desk;
    private final Divisions divisions;
    private final Disclosures disclosures;

    HouseholdController(
            Households households,
            HouseholdVault vault,
            HouseholdDesk desk,
            Divisions divisions,
            Disclosures disclosures) {
        this.households = households;
        this.vault = vault;
        this.desk = desk;
        this.divisions = divisions;
        this.disclosures = disclosures;
    }

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<HouseholdView>> register(
            NewId id, @Valid @RequestBody HouseholdBody.NewHousehold body, Caller caller) {
        caller.scope().require(body.communityCode());
        var act = desk.act();
        var entry = new Household.Register(
                id.value(), body.communityCode(), body.compound(), vault.seal(id.value(), body.personal()));
        return divisions
                .community(body.communityCode())
                .thenMany(desk.members(caller, body.named()))
                .collectList()
                .map(members -> Household.register(entry, Boolean.TRUE.equals(body.key()), members, act))
                .flatMap(households::add)
                .map(household -> ResponseEntity.created(URI.create("/api/v1/households/" + household.id()))
                        .eTag(eTag(household))
                        .body(vault.shown(household)));
    }

    @GetMapping("/{id}")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<HouseholdView>> get(@PathVariable String id, Caller caller) {
        return households.get(caller.scope(), id).map(this::ok);
    }

    /** Of one member, or of one standing, or all; never of both. */
    @GetMapping
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<HouseholdView>> list(
            @RequestParam Optional<String> member,
            @RequestParam Optional<Standing> standing,
            Paging paging,
            Caller caller) {
        return member.map(id -> households.pageOf(caller.scope(), id, paging))
                .orElseGet(() -> households.page(caller.scope(), standing, paging))
                .map(page -> page.map(vault::shown));
    }

    @PostMapping("/{id}/pairings")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<HouseholdView>> pair(
            @PathVariable String id,
            @Valid @RequestBody HouseholdBody.NewPairing body,
            IfMatch ifMatch,
            Caller caller) {
        var act = desk.act();
        return households
                .get(caller.scope(), id)
                .then(desk.member(caller, body.memberId()))
                .flatMap(member -> change(caller, id, ifMatch, household -> household.pair(member, act)));
    }

    @PostMapping("/{id}/pairings/{memberId}/end")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<HouseholdView>> end(
            @PathVariable String id,
            @PathVariable String memberId,
            @Valid @RequestBody HouseholdBody.EndPairing body,
            IfMatch ifMatch,
            Caller caller) {
        var act = desk.act();
        return change(caller, id, ifMatch, household -> household.end(memberId, body.reason(), act));
    }

    @PostMapping("/{id}/pairings/{memberId}/replace")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<HouseholdView>> replace(
            @PathVariable String id,
            @PathVariable String memberId,
            @Valid @RequestBody HouseholdBody.Replacement body,
            IfMatch ifMatch,
            Caller caller) {
        var act = desk.act();
        return households
                .get(caller.scope(), id)
                .then(desk.member(caller, body.by()))
                .flatMap(by ->
                        change(caller, id, ifMatch, household -> household.replace(memberId, by, body.reason(), act)));
    }

    /** 认定或取消重点户. */
    @PostMapping("/{id}/key")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<HouseholdView>> mark(
            @PathVariable String id, @Valid @RequestBody HouseholdBody.KeyMark body, IfMatch ifMatch, Caller caller) {
        var act = desk.act();
        return change(caller, id, ifMatch, household -> household.mark(body.key(), act));
    }

    @PostMapping("/{id}/close")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<HouseholdView>> close(
            @PathVariable String id,
            @RequestBody(required = false) HouseholdBody.@Nullable Nothing body,
            IfMatch ifMatch,
            Caller caller) {
        var act = desk.act();
        return change(caller, id, ifMatch, household -> household.close(act));
    }

    @PostMapping("/{id}/personal-data/disclosure")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<DisclosedHousehold>> disclose(
            @PathVariable String id, @Valid @RequestBody Reason reason, Caller caller) {
        return households
                .get(caller.scope(), id)
                .flatMap(household -> Mono.justOrEmpty(household.personal()))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .flatMap(kept -> disclosures.disclose(caller, "household/" + id, reason, () -> vault.open(id, kept)));
    }

    private Mono<ResponseEntity<HouseholdView>> change(
            Caller caller, String id, IfMatch ifMatch, Function<Household, Change<Household>> decide) {
        return households
                .change(caller.scope(), id, household -> decide.apply(ifMatch.check(household)))
                .map(this::ok);
    }

    private ResponseEntity<HouseholdView> ok(Household household) {
        return ResponseEntity.ok().eTag(eTag(household)).body(vault.shown(household));
    }

    private static String eTag(Household household) {
        return "\"" + household.version() + "\"";
    }
}
