package org.linli.partymember.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.partymember.member.Ability;
import org.linli.partymember.unit.LineOfWork;

/** What an offer or a need is about, as callers see it. */
public record ListingView(
        String title,
        String text,
        List<Ability> abilities,
        @Nullable LineOfWork lineOfWork,
        LocalDate from,
        LocalDate until,
        long fen,
        int people) {

    static ListingView of(Listing listing) {
        return new ListingView(
                listing.title(),
                listing.text(),
                listing.abilities().stream().sorted().toList(),
                listing.line(),
                listing.days().first(),
                listing.days().last(),
                listing.fen(),
                listing.people());
    }

    /** @param projectId the project that has it; null if none has */
    public record OfferView(
            String id,
            String unitId,
            @Nullable String memberId,
            DivisionCode divisionCode,
            ListingView offer,
            ListingState.Name state,
            @Nullable String projectId,
            long version) {

        public static OfferView of(Offer offer) {
            var by = offer.by();
            return new OfferView(
                    offer.id(),
                    by.unitId(),
                    by.memberId(),
                    by.division(),
                    ListingView.of(offer.listing()),
                    offer.state().name(),
                    projectOf(offer.state()),
                    offer.version());
        }
    }

    /** @param projectId the project that has it; null if none has */
    public record NeedView(
            String id,
            DivisionCode communityCode,
            ListingView need,
            ListingState.Name state,
            @Nullable String projectId,
            long version) {

        public static NeedView of(Need need) {
            return new NeedView(
                    need.id(),
                    need.community(),
                    ListingView.of(need.listing()),
                    need.state().name(),
                    projectOf(need.state()),
                    need.version());
        }
    }

    private static @Nullable String projectOf(ListingState state) {
        return state instanceof ListingState.Bound(var project) ? project : null;
    }
}
