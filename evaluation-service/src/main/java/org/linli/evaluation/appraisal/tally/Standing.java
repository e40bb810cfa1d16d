package org.linli.evaluation.appraisal.tally;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.appraisal.ballot.VoterBody;

/**
 * How one nominee was graded.
 *
 * @param score in 1/100 points, rounded half up once, from the exact sum
 */
public record Standing(long score, List<Mean> means) {

    /** @param mean what the body gave on average, in 1/100 points, rounded half up; null if nobody of it has voted */
    public record Mean(VoterBody body, @Nullable Long mean) {}
}
