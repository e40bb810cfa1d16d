package org.linli.evaluation.appraisal;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.appraisal.ballot.VoterBody;
import org.linli.evaluation.appraisal.tally.Standing;
import org.linli.evaluation.appraisal.tally.Turnout;
import org.linli.evaluation.points.Points;
import org.linli.evaluation.points.SubjectKind;

/**
 * What an appraisal came to.
 *
 * @param ballots cast
 * @param voters who could have cast one
 * @param scores in the order of the ballot; none if the quorum was not reached
 */
record ResultView(
        String appraisalId,
        boolean quorumReached,
        int ballots,
        int voters,
        List<Turnout> bodies,
        SubjectKind subjectKind,
        List<ScoreView> scores) {

    /** @param name masked, of people */
    record ScoreView(String subjectId, String name, Points score, List<MeanView> bodies) {}

    /** @param mean null if nobody of the body has voted */
    record MeanView(VoterBody body, @Nullable Points mean) {

        static MeanView of(Standing.Mean given) {
            return new MeanView(given.body(), given.mean() == null ? null : new Points(given.mean()));
        }
    }

    /** @throws AppraisalRefused.NotCounted if there is none yet */
    static ResultView of(Appraisal appraisal, List<String> names) {
        var outcome = appraisal.outcome();
        return new ResultView(
                appraisal.id(),
                outcome.quorumReached(),
                outcome.turnout().stream().mapToInt(Turnout::ballots).sum(),
                outcome.turnout().stream().mapToInt(Turnout::voters).sum(),
                outcome.turnout(),
                appraisal.subjectKind(),
                IntStream.range(0, outcome.standings().size())
                        .mapToObj(i -> score(
                                appraisal.nominees().get(i),
                                names.get(i),
                                outcome.standings().get(i)))
                        .toList());
    }

    private static ScoreView score(String subjectId, String name, Standing standing) {
        return new ScoreView(
                subjectId,
                name,
                new Points(standing.score()),
                standing.means().stream().map(MeanView::of).toList());
    }
}
