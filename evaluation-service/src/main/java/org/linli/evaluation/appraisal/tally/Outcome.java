package org.linli.evaluation.appraisal.tally;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.appraisal.ballot.Grade;
import org.linli.evaluation.appraisal.tally.Standing.Mean;

/**
 * What an appraisal came to.
 *
 * @param standings one for each nominee in their order; none where the quorum was not reached
 */
public record Outcome(List<Turnout> turnout, boolean quorumReached, List<Standing> standings) {

    private static final int HUNDREDTHS = 100;
    private static final int PERMILLE = 1_000;

    /** Counts. All in whole numbers: of 1,000 voters with points up to 100, the largest of them is below 10^15. */
    public static Outcome of(List<Votes> votes, int nominees, Map<Grade, Integer> points, Quorum quorum) {
        var turnout = votes.stream()
                .map(one ->
                        new Turnout(one.body(), one.permille(), one.ballots().size(), one.voters()))
                .toList();
        var reached = quorum.isReachedBy(
                turnout.stream().mapToInt(Turnout::ballots).sum(),
                turnout.stream().mapToInt(Turnout::voters).sum());
        var standings = IntStream.range(0, reached ? nominees : 0)
                .mapToObj(nominee -> standing(votes, nominee, points))
                .toList();
        return new Outcome(turnout, reached, standings);
    }

    /** The weight of a body that has not voted counts for nothing; it is not shared out among the others. */
    private static Standing standing(List<Votes> votes, int nominee, Map<Grade, Integer> points) {
        var common = votes.stream().mapToLong(Outcome::divisor).reduce(1, Math::multiplyExact);
        var weighed = votes.stream()
                .mapToLong(one -> one.permille() * sum(one, nominee, points) * (common / divisor(one)))
                .reduce(0, Math::addExact);
        return new Standing(
                halfUp(weighed * HUNDREDTHS, common * PERMILLE),
                votes.stream()
                        .map(one -> new Mean(one.body(), mean(one, nominee, points)))
                        .toList());
    }

    private static @Nullable Long mean(Votes votes, int nominee, Map<Grade, Integer> points) {
        return votes.ballots().isEmpty() ? null : halfUp(sum(votes, nominee, points) * HUNDREDTHS, divisor(votes));
    }

    private static long divisor(Votes votes) {
        return Math.max(1, votes.ballots().size());
    }

    private static long sum(Votes votes, int nominee, Map<Grade, Integer> points) {
        return votes.ballots().stream()
                .mapToLong(ballot -> points.getOrDefault(ballot.get(nominee), 0))
                .sum();
    }

    /** Neither is negative. */
    private static long halfUp(long dividend, long divisor) {
        return (2 * dividend + divisor) / (2 * divisor);
    }
}
