package org.linli.evaluation.appraisal.tally;

import org.linli.evaluation.appraisal.ballot.VoterBody;

/**
 * How many of a body have voted.
 *
 * @param weightPermille what its word weighs, in 1/1000
 * @param ballots cast
 * @param voters who could have cast one
 */
public record Turnout(VoterBody body, int weightPermille, int ballots, int voters) {}
