package org.linli.evaluation.appraisal.tally;

/** The share of all voters who have to vote, as a fraction above 0 and at most 1. */
public record Quorum(int numerator, int denominator) {

    /** Two thirds. */
    public static final Quorum USUAL = new Quorum(2, 3);

    boolean isReachedBy(int ballots, int voters) {
        return (long) ballots * denominator >= (long) voters * numerator;
    }
}
