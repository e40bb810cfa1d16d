package org.linli.evaluation.appraisal.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.evaluation.appraisal.ballot.Grade;
import org.linli.evaluation.appraisal.ballot.VoterBody;
import org.linli.evaluation.appraisal.tally.Standing.Mean;

class OutcomeTest {

    private static final Map<Grade, Integer> POINTS =
            Map.of(Grade.EXCELLENT, 100, Grade.GOOD, 80, Grade.FAIR, 60, Grade.POOR, 40);
    private static final Quorum ANY = new Quorum(1, 1000);
    private static final int NOMINEES = 3;

    /** A fraction, counted the slow way. */
    private record Fraction(BigDecimal above, BigDecimal below) {

        static final Fraction ZERO = new Fraction(BigDecimal.ZERO, BigDecimal.ONE);

        Fraction plus(Fraction other) {
            return new Fraction(
                    above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
        }

        long hundredths() {
            return above.scaleByPowerOfTen(2)
                    .divide(below, 0, RoundingMode.HALF_UP)
                    .longValueExact();
        }
    }

    @Provide
    Arbitrary<List<Votes>> polls() {
        var ballot = Arbitraries.of(Grade.class).list().ofSize(NOMINEES);
        var ballots = ballot.list().ofMaxSize(40);
        var cuts = Arbitraries.integers().between(1, 998);
        return Combinators.combine(cuts, Arbitraries.integers().between(1, 500), ballots, ballots, ballots)
                .as((first, share, one, two, three) -> {
                    var second = 1 + (999 - first - 1) * share / 500;
                    return List.of(
                            votes(VoterBody.COMMUNITY_COMMITTEE, first, one),
                            votes(VoterBody.OWNERS_COMMITTEE, Math.min(second, 999 - first), two),
                            votes(VoterBody.PROPERTY_FIRM, 1000 - first - Math.min(second, 999 - first), three));
                });
    }

    private static Votes votes(VoterBody body, int permille, List<List<Grade>> ballots) {
        return new Votes(body, permille, 40, ballots);
    }

    @Property(tries = 2_000)
    void anyBallotsComeToWhatARecountWithFractionsComesTo(@ForAll("polls") List<Votes> polls) {
        var outcome = Outcome.of(polls, NOMINEES, POINTS, ANY);

        var cast = polls.stream().mapToInt(one -> one.ballots().size()).sum();
        assertThat(polls.stream().mapToInt(Votes::permille).sum()).isEqualTo(1000);
        assertThat(outcome.turnout().stream().mapToInt(Turnout::ballots).sum()).isEqualTo(cast);
        assertThat(outcome.quorumReached()).isEqualTo(cast > 0);
        for (var nominee = 0; nominee < outcome.standings().size(); nominee++) {
            assertThat(outcome.standings().get(nominee).score()).isEqualTo(recount(polls, nominee));
        }
    }

    private static long recount(List<Votes> polls, int nominee) {
        return polls.stream()
                .filter(one -> !one.ballots().isEmpty())
                .map(one -> new Fraction(
                        one.ballots().stream()
                                .map(ballot ->
                                        BigDecimal.valueOf((long) POINTS.get(ballot.get(nominee)) * one.permille()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        BigDecimal.valueOf(1000L * one.ballots().size())))
                .reduce(Fraction.ZERO, Fraction::plus)
                .hundredths();
    }

    @Test
    void aThousandVotersFitIntoWholeNumbers() {
        var thirds = IntStream.range(0, 3)
                .mapToObj(i -> votes(
                        VoterBody.values()[i],
                        i == 0 ? 334 : 333,
                        Collections.nCopies(333, Collections.nCopies(NOMINEES, Grade.EXCELLENT))))
                .toList();

        assertThat(Outcome.of(thirds, NOMINEES, POINTS, ANY).standings())
                .extracting(Standing::score)
                .containsOnly(10_000L);
        assertThat(BigInteger.valueOf(333)
                        .pow(3)
                        .multiply(BigInteger.valueOf(200_000_000))
                        .bitLength())
                .isLessThan(Long.SIZE);
    }

    @Test
    void aHalfIsRoundedUpOnce() {
        var ballots = List.of(List.of(Grade.EXCELLENT), List.of(Grade.GOOD), List.of(Grade.GOOD));
        var outcome = Outcome.of(List.of(votes(VoterBody.PROPERTY_FIRM, 1000, ballots)), 1, POINTS, ANY);

        assertThat(outcome.standings())
                .containsExactly(new Standing(8667, List.of(new Mean(VoterBody.PROPERTY_FIRM, 8667L))));
    }

    @ParameterizedTest
    @CsvSource({
        "2,3,5,9,false",
        "2,3,6,9,true",
        "2,3,667,1000,true",
        "2,3,666,1000,false",
        "1,1,9,9,true",
        "1,1,8,9,false"
    })
    void theQuorumIsAnExactFraction(int numerator, int denominator, int ballots, int voters, boolean reached) {
        assertThat(new Quorum(numerator, denominator).isReachedBy(ballots, voters))
                .isEqualTo(reached);
    }
}
