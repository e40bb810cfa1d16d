package org.linli.evaluation.appraisal;

import java.util.List;
import java.util.stream.IntStream;
import org.linli.evaluation.appraisal.ballot.Ballot;
import org.linli.evaluation.appraisal.ballot.BallotBox;
import org.linli.evaluation.appraisal.ballot.Grade;
import org.linli.evaluation.appraisal.ballot.VoterBody;

/**
 * A ballot as whoever has its receipt sees it.
 *
 * @param counted false if it lies in the box and too few others do
 */
record BallotView(VoterBody body, boolean counted, List<GradedView> grades) {

    record GradedView(String subjectId, Grade grade) {}

    /** What a voter is told when their ballot is in, and never again. */
    record CastBallot(VoterBody body, String receipt) {}

    static BallotView of(Appraisal appraisal, BallotBox box, Ballot ballot) {
        var grades = ballot.grades();
        return new BallotView(
                box.body(),
                appraisal.outcome().quorumReached(),
                IntStream.range(0, grades.size())
                        .mapToObj(i -> new GradedView(appraisal.nominees().get(i), grades.get(i)))
                        .toList());
    }
}
