package org.linli.partymember.rebalance.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.partymember.member.Ability;
import org.linli.partymember.rebalance.plan.Weights;
import org.linli.partymember.rebalance.town.Need;
import org.linli.partymember.rebalance.town.Place;
import org.linli.partymember.rebalance.town.Point;
import org.linli.partymember.unit.LineOfWork;

/**
 * A proposal to be made.
 *
 * @param weights those of the settings if none are given
 * @param places where members can be placed
 * @param basedOn an earlier proposal from which this one is to differ no more than it must
 */
record NewProposal(
        @NotNull DivisionCode divisionCode,
        @Nullable @Valid WeightsBody weights,
        @NotEmpty @Size(max = 500) List<@Valid @NotNull PlaceBody> places,
        @Nullable @Size(min = 1, max = 64) String basedOn) {

    /** The goals' weights, which add up to 1. */
    record WeightsBody(
            @NotNull @DecimalMin("0") @DecimalMax("1") BigDecimal near,
            @NotNull @DecimalMin("0") @DecimalMax("1") BigDecimal needed,
            @NotNull @DecimalMin("0") @DecimalMax("1") BigDecimal sameWork,
            @NotNull @DecimalMin("0") @DecimalMax("1") BigDecimal even) {

        private static final int DECIMALS = 3;

        Weights weights() {
            var weights = new Weights(thousandths(near), thousandths(needed), thousandths(sameWork), thousandths(even));
            if (!weights.addUp()) {
                throw ProposalRefused.Bad.weights();
            }
            return weights;
        }

        private static int thousandths(BigDecimal share) {
            if (share.stripTrailingZeros().scale() > DECIMALS) {
                throw ProposalRefused.Bad.weights();
            }
            return share.movePointRight(DECIMALS).intValueExact();
        }
    }

    /** A compound, or a whole community. */
    record PlaceBody(
            @NotNull DivisionCode communityCode,
            @NotBlank @Size(max = 100) String name,
            @NotNull @Valid PointBody point,
            @NotNull @Min(1) @Max(100_000) Integer households,
            @Nullable @Min(0) @Max(100_000) Integer capacity,
            @Nullable @Size(max = 20) List<@Valid @NotNull NeedBody> needs) {

        private Place place() {
            var wanted = needs == null
                    ? List.<Need>of()
                    : needs.stream().map(NeedBody::need).toList();
            return new Place(
                    communityCode, name, new Point(point.longitude, point.latitude), households, capacity, wanted);
        }

        private boolean saysWhatIsNeeded() {
            return needs == null
                    || needs.stream().allMatch(need -> (need.ability == null) != (need.lineOfWork == null));
        }
    }

    /** In degrees of WGS 84. */
    record PointBody(
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude) {}

    /** An ability or a line of work, and how many members could be used. */
    record NeedBody(
            @Nullable Ability ability,
            @Nullable LineOfWork lineOfWork,
            @NotNull @Min(1) @Max(1_000) Integer members) {

        private Need need() {
            return new Need(ability, lineOfWork, members);
        }
    }

    /** The places; {@link ProposalRefused} if they contradict each other or the division. */
    List<Place> asPlaces() {
        if (divisionCode.level().compareTo(DivisionLevel.COMMUNITY) > 0) {
            throw ProposalRefused.Bad.division();
        }
        var seen = new HashSet<>();
        IntStream.range(0, places.size()).forEach(i -> {
            var place = places.get(i);
            if (place.communityCode.level() != DivisionLevel.COMMUNITY || !divisionCode.covers(place.communityCode)) {
                throw ProposalRefused.Bad.outside(i);
            }
            if (!seen.add(List.of(place.communityCode, place.name))) {
                throw ProposalRefused.Bad.twice(i);
            }
            if (!place.saysWhatIsNeeded()) {
                throw ProposalRefused.Bad.need(i);
            }
        });
        return places.stream().map(PlaceBody::place).toList();
    }
}
