package org.linli.event;

/**
 * How long a matter may take.
 *
 * @param sign until it is taken
 * @param handle until it is answered
 */
public record Deadline(Limit sign, Limit handle) {

    /**
     * @param amount 1 or more
     */
    public record Limit(int amount, Unit unit) {}

    /** What a limit is counted in. */
    public enum Unit {
        /** Hours around the clock, for what is urgent. */
        URGENT_HOURS,
        WORKING_HOURS,
        WORKING_DAYS,
        NATURAL_DAYS
    }
}
