package org.linli.evaluation.appraisal.tally;

import java.util.List;
import org.linli.evaluation.appraisal.ballot.Grade;
import org.linli.evaluation.appraisal.ballot.VoterBody;

/**
 * What one body has voted.
 *
 * @param permille what its word weighs, in 1/1000
 * @param voters how many could vote
 * @param ballots each one's grades, one for each nominee in their order
 */
public record Votes(VoterBody body, int permille, int voters, List<List<Grade>> ballots) {}
