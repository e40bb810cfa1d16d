package org.linli.partymember.exchange;

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
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.IdSource;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.scoped.Reach;
import org.linli.kit.store.IfMatch;
import org.linli.partymember.division.Divisions;
import org.linli.partymember.exchange.ListingView.NeedView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** 需求清单: what communities need, for all units and members to see. */
@RestController
@RequestMapping("/api/v1/needs")
class NeedController {

    private final Needs needs;
    private final Divisions divisions;
    private final IdSource ids;
    private final Clock clock;

    NeedController(Needs needs, Divisions divisions, IdSource ids, Clock clock) {
        this.needs = needs;
        this.divisions = divisions;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<NeedView>> state(NewId id, @Valid @RequestBody ListingBody.NewNeed body, Caller caller) {
        caller.scope().require(body.communityCode());
        var now = clock.instant();
        var listing = body.need().listing(WorkingCalendar.dayOf(now));
        return divisions
                .community(body.communityCode())
                .then(Mono.defer(
                        () -> needs.add(Need.state(id.value(), body.communityCode(), listing, ids.next(), now))))
                .map(need -> ResponseEntity.created(URI.create("/api/v1/needs/" + need.id()))
                        .eTag(eTag(need))
                        .body(NeedView.of(need)));
    }

    @GetMapping("/{id}")
    @AllowedFor({PARTY_MEMBER, UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<NeedView>> get(@PathVariable String id, Caller caller) {
        return needs.find(Reach.ofOne(caller), id)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(NeedController::ok);
    }

    /** Units and members name the division. */
    @GetMapping
    @AllowedFor({PARTY_MEMBER, UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<NeedView>> list(
            @RequestParam Optional<DivisionCode> division,
            @RequestParam Optional<ListingState.Name> state,
            Paging paging,
            Caller caller) {
        return needs.page(Reach.ofList(caller, division), state, paging).map(page -> page.map(NeedView::of));
    }

    @PostMapping("/{id}/withdraw")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<NeedView>> withdraw(
            @PathVariable String id,
            @RequestBody(required = false) ListingBody.@Nullable NothingOfListing body,
            IfMatch ifMatch,
            Caller caller) {
        return needs.change(caller.scope(), id, need -> ifMatch.check(need).withdraw())
                .map(NeedController::ok);
    }

    private static ResponseEntity<NeedView> ok(Need need) {
        return ResponseEntity.ok().eTag(eTag(need)).body(NeedView.of(need));
    }

    private static String eTag(Need need) {
        return "\"" + need.version() + "\"";
    }
}
