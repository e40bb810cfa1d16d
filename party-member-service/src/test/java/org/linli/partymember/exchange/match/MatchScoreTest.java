package org.linli.partymember.exchange.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.partymember.exchange.Days;
import org.linli.partymember.exchange.Listing;
import org.linli.partymember.exchange.ListingState;
import org.linli.partymember.exchange.Need;
import org.linli.partymember.exchange.Offer;
import org.linli.partymember.member.Ability;
import org.linli.partymember.unit.LineOfWork;

class MatchScoreTest {

    private static final DivisionCode HOME = new DivisionCode("140213050001");
    private static final Days DECEMBER = new Days("2026-12-01", "2026-12-31");
    private static final Days LATE_DECEMBER = new Days("2026-12-22", "2027-01-31");

    private static Listing listing(Set<Ability> abilities, @Nullable LineOfWork line, Days days, long fen, int people) {
        return new Listing("t", "t", abilities, line, days, fen, people);
    }

    private static Offer offer(Listing listing, DivisionCode division) {
        return new Offer("o", new Offer.By("unit-1", null, division), listing, new ListingState.Open(), List.of(), 1);
    }

    private static Need need(Listing listing) {
        return new Need("n", HOME, listing, new ListingState.Open(), List.of(), 1);
    }

    @Test
    void whatCoversEverythingHasAHundredPoints() {
        var all = listing(Set.of(Ability.LEGAL), LineOfWork.LAW, DECEMBER, 100, 2);

        assertThat(MatchScore.of(offer(all, HOME), need(all)).points()).isEqualTo(100);
    }

    @Test
    void everyFactorShowsItsArithmeticAndItsReasonInBothLanguages() {
        var asks = listing(Set.of(Ability.LEGAL, Ability.MEDIATION), LineOfWork.LAW, DECEMBER, 300, 4);
        var has = listing(Set.of(Ability.LEGAL), LineOfWork.HEALTH, LATE_DECEMBER, 100, 9);

        var score = MatchScore.of(offer(has, new DivisionCode("140213050002")), need(asks));

        assertThat(score.factors())
                .extracting(MatchFactor::arithmetic)
                .containsExactly("35 × 1/2", "20 × 0/1", "15 × 10/31", "10 × 6/10", "10 × 100/300", "10 × 4/4");
        assertThat(score.factors()).extracting(MatchFactor::points).containsExactly(17, 0, 4, 6, 3, 10);
        assertThat(score.points()).isEqualTo(40);
        assertThat(score.factors()).allSatisfy(factor -> {
            assertThat(factor.reason().zh()).isNotBlank();
            assertThat(factor.reason().en()).isNotBlank();
        });
    }

    @Test
    void whatSharesNoDayOrNeitherAbilityNorLineIsNoMatch() {
        var asks = need(listing(Set.of(Ability.LEGAL), LineOfWork.LAW, DECEMBER, 0, 0));
        var year = new Days("2027-01-01", "2027-12-31");

        assertThat(MatchScore.isPossible(offer(listing(Set.of(Ability.LEGAL), null, DECEMBER, 0, 0), HOME), asks))
                .isTrue();
        assertThat(MatchScore.isPossible(offer(listing(Set.of(), LineOfWork.LAW, DECEMBER, 0, 0), HOME), asks))
                .isTrue();
        assertThat(MatchScore.isPossible(offer(listing(Set.of(Ability.IT), null, DECEMBER, 0, 0), HOME), asks))
                .isFalse();
        assertThat(MatchScore.isPossible(offer(listing(Set.of(Ability.LEGAL), null, year, 0, 0), HOME), asks))
                .isFalse();
    }

    @Property
    void aScoreIsTheSumOfItsFactorsAndNoFactorIsMoreThanItsWeight(
            @ForAll Set<Ability> has,
            @ForAll Set<Ability> asks,
            @ForAll LineOfWork one,
            @ForAll LineOfWork other,
            @ForAll @IntRange(min = 0, max = 400) int begins,
            @ForAll @IntRange(min = 0, max = 400) int lasts,
            @ForAll @LongRange(min = 0, max = 10_000_000_000L) long money,
            @ForAll @LongRange(min = 0, max = 10_000_000_000L) long costs) {
        var from = LocalDate.of(2026, 11, 1).plusDays(begins);
        var days = new Days(from.toString(), from.plusDays(lasts).toString());

        var score = MatchScore.of(
                offer(listing(has, one, days, money, 3), HOME), need(listing(asks, other, DECEMBER, costs, 5)));

        assertThat(score.points()).isBetween(0, 100);
        assertThat(score.factors())
                .allSatisfy(factor -> assertThat(factor.points()).isBetween(0, factor.most()));
        assertThat(score.factors().stream().mapToInt(MatchFactor::points).sum()).isEqualTo(score.points());
        assertThat(score.factors().stream().mapToInt(MatchFactor::most).sum()).isEqualTo(100);
    }
}
