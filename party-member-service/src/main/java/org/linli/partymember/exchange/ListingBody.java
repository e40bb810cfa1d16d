package org.linli.partymember.exchange;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.partymember.member.Ability;
import org.linli.partymember.unit.LineOfWork;

/** What callers send about offers and needs. */
sealed interface ListingBody {

    /**
     * What is offered or asked for.
     *
     * @param fen money in 1/100 yuan, at most 100 million yuan; absent for none
     * @param people how many; absent for none
     */
    record DescribedListing(
            @NotBlank @Size(max = 60) String title,
            @NotBlank @Size(max = 1000) String text,
            @Nullable @Size(max = 14) Set<@NotNull Ability> abilities,
            @Nullable LineOfWork lineOfWork,
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @Nullable @Min(0) @Max(10_000_000_000L) Long fen,
            @Nullable @Min(0) @Max(10_000) Integer people)
            implements ListingBody {

        Listing listing(LocalDate today) {
            return new Listing(
                    title,
                    text,
                    abilities == null ? Set.of() : abilities,
                    lineOfWork,
                    Days.ahead(from, until, today),
                    Objects.requireNonNullElse(fen, 0L),
                    Objects.requireNonNullElse(people, 0));
        }
    }

    /**
     * @param unitId whose it is; a unit's admin may leave it out
     * @param memberId whose it is; a member may leave it out
     */
    record NewOffer(
            @Nullable @Size(min = 1, max = 64) String unitId,
            @Nullable @Size(min = 1, max = 64) String memberId,
            @NotNull @Valid DescribedListing offer)
            implements ListingBody {}

    record NewNeed(
            @NotNull DivisionCode communityCode,
            @NotNull @Valid DescribedListing need) implements ListingBody {}

    /** Nothing to say: {@code {}}. */
    record NothingOfListing() implements ListingBody {}
}
