package org.linli.partymember.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.event.CooperationEvent.OfferMade;
import org.linli.event.DivisionCode;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a unit or a member can do for a community.
 *
 * @param by whose it is
 * @param scopes staff above the division, the unit's admins and the member
 */
@Document(Offer.COLLECTION)
@TypeAlias("offer")
public record Offer(@Id String id, By by, Listing listing, ListingState state, List<String> scopes, long version)
        implements Aggregate {

    public static final String COLLECTION = "offers";

    /**
     * Whose it is.
     *
     * @param memberId null if it is the unit's
     * @param division where they are: of the community checked in to, or where the unit belongs
     */
    public record By(String unitId, @Nullable String memberId, DivisionCode division) {}

    static Change<Offer> make(String id, By by, Listing listing, UUID eventId, Instant at) {
        var scopes = ScopeKeys.of(
                ScopeKeys.division(by.division()),
                ScopeKeys.unit(by.unitId()),
                Optional.ofNullable(by.memberId()).stream().flatMap(ScopeKeys::member));
        var offer = new Offer(id, by, listing, new ListingState.Open(), scopes, 1);
        return Change.of(offer, new OfferMade(eventId, id, 1, by.unitId(), by.memberId(), at));
    }

    public Change<Offer> bind(String projectId) {
        return to(state.boundTo(projectId));
    }

    public Change<Offer> release(String projectId) {
        return to(state.releasedBy(projectId));
    }

    Change<Offer> withdraw() {
        return to(state.withdrawn());
    }

    private Change<Offer> to(ListingState next) {
        return next == state ? Change.none(this) : Change.silent(new Offer(id, by, listing, next, scopes, version + 1));
    }
}
