package org.linli.partymember.rebalance.plan;

/**
 * How much each goal counts, in thousandths.
 *
 * @param near to the place where the member is now
 * @param needed what the place needs and the member is able to do
 * @param sameWork the line of work of the member's unit
 * @param even members by households
 */
public record Weights(int near, int needed, int sameWork, int even) {

    /** What the weights add up to. */
    public static final int WHOLE = 1_000;

    /** Whether nothing is negative and all of it adds up to one. */
    public boolean addUp() {
        return near >= 0 && needed >= 0 && sameWork >= 0 && even >= 0 && near + needed + sameWork + even == WHOLE;
    }
}
