package org.linli.partymember.exchange.match;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import java.util.Comparator;
import java.util.List;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.problem.NotFound;
import org.linli.partymember.exchange.ListingView.NeedView;
import org.linli.partymember.exchange.ListingView.OfferView;
import org.linli.partymember.exchange.Need;
import org.linli.partymember.exchange.Needs;
import org.linli.partymember.exchange.Offer;
import org.linli.partymember.exchange.Offers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What fits what: of the open ones in the same district, the oldest thousand are looked at and the best twenty told. */
@RestController
@RequestMapping("/api/v1")
class MatchController {

    private static final int LOOKED_AT = 1000;
    private static final int TOLD = 20;

    private final Offers offers;
    private final Needs needs;

    MatchController(Offers offers, Needs needs) {
        this.offers = offers;
        this.needs = needs;
    }

    /** An offer and a need that fit, and why. */
    record MatchedPair(OfferView offer, NeedView need, MatchScore score) {

        private static MatchedPair of(Offer offer, Need need) {
            return new MatchedPair(OfferView.of(offer), NeedView.of(need), MatchScore.of(offer, need));
        }
    }

    /** The best first; of equals the older. */
    record MatchList(List<MatchedPair> items) {

        private static MatchList best(List<MatchedPair> all) {
            return new MatchList(all.stream()
                    .sorted(Comparator.comparingInt(
                            (MatchedPair pair) -> -pair.score().points()))
                    .limit(TOLD)
                    .toList());
        }
    }

    /** The needs that an offer fits. */
    @GetMapping("/offers/{id}/matches")
    @AllowedFor({PARTY_MEMBER, UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<MatchList> needsFor(@PathVariable String id, Caller caller) {
        return offers.find(caller.scope(), id)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .flatMap(offer -> needs.open(districtOf(offer.by().division()), LOOKED_AT)
                        .filter(need -> MatchScore.isPossible(offer, need))
                        .map(need -> MatchedPair.of(offer, need))
                        .collectList())
                .map(MatchList::best);
    }

    /** The offers that fit a need. */
    @GetMapping("/needs/{id}/matches")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<MatchList> offersFor(@PathVariable String id, Caller caller) {
        return needs.find(caller.scope(), id)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .flatMap(need -> offers.open(districtOf(need.community()), LOOKED_AT)
                        .filter(offer -> MatchScore.isPossible(offer, need))
                        .map(offer -> MatchedPair.of(offer, need))
                        .collectList())
                .map(MatchList::best);
    }

    private static Scope districtOf(DivisionCode code) {
        return new Scope.Division(code.at(DivisionLevel.DISTRICT).value());
    }
}
