package org.linli.evaluation.appraisal;

import java.util.List;
import org.linli.evaluation.appraisal.ballot.VoterBody;

/**
 * One body and who votes for it.
 *
 * @param permille what its word weighs, in 1/1000: 1 to 1,000
 * @param voters their ids at the identity provider
 */
record Electorate(VoterBody body, int permille, List<String> voters) {

    /** Somebody's place in it. */
    record Seat(VoterBody body, int voter) {}
}
