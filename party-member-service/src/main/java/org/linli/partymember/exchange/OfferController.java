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
import org.linli.kit.IdSource;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.IfMatch;
import org.linli.partymember.exchange.ListingView.OfferView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** 资源清单: what units and members offer. */
@RestController
@RequestMapping("/api/v1/offers")
class OfferController {

    private final Offers offers;
    private final Offerer offerer;
    private final IdSource ids;
    private final Clock clock;

    OfferController(Offers offers, Offerer offerer, IdSource ids, Clock clock) {
        this.offers = offers;
        this.offerer = offerer;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping
    @AllowedFor({PARTY_MEMBER, UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<OfferView>> make(NewId id, @Valid @RequestBody ListingBody.NewOffer body, Caller caller) {
        var now = clock.instant();
        var listing = body.offer().listing(WorkingCalendar.dayOf(now));
        return offerer.meant(caller, Optional.ofNullable(body.unitId()), Optional.ofNullable(body.memberId()))
                .flatMap(by -> offers.add(Offer.make(id.value(), by, listing, ids.next(), now)))
                .map(offer -> ResponseEntity.created(URI.create("/api/v1/offers/" + offer.id()))
                        .eTag(eTag(offer))
                        .body(OfferView.of(offer)));
    }

    @GetMapping("/{id}")
    @AllowedFor({PARTY_MEMBER, UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<OfferView>> get(@PathVariable String id, Caller caller) {
        return offers.find(caller.scope(), id)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(OfferController::ok);
    }

    @GetMapping
    @AllowedFor({PARTY_MEMBER, UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<OfferView>> list(@RequestParam Optional<ListingState.Name> state, Paging paging, Caller caller) {
        return offers.page(caller.scope(), state, paging).map(page -> page.map(OfferView::of));
    }

    @PostMapping("/{id}/withdraw")
    @AllowedFor({PARTY_MEMBER, UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<OfferView>> withdraw(
            @PathVariable String id,
            @RequestBody(required = false) ListingBody.@Nullable NothingOfListing body,
            IfMatch ifMatch,
            Caller caller) {
        return offers.change(caller.scope(), id, offer -> ifMatch.check(offer).withdraw())
                .map(OfferController::ok);
    }

    private static ResponseEntity<OfferView> ok(Offer offer) {
        return ResponseEntity.ok().eTag(eTag(offer)).body(OfferView.of(offer));
    }

    private static String eTag(Offer offer) {
        return "\"" + offer.version() + "\"";
    }
}
