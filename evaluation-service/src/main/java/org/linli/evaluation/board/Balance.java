package org.linli.evaluation.board;

import org.linli.evaluation.points.Points;

/**
 * What a number of ledger entries add up to.
 *
 * @param entries how many
 */
public record Balance(Points points, long entries) {

    /** No entries. */
    public static final Balance NOTHING = new Balance(new Points(0), 0);

    /** A single entry. */
    public static Balance of(Points points) {
        return new Balance(points, 1);
    }

    /** Both together. */
    public Balance plus(Balance other) {
        return new Balance(new Points(points.hundredths() + other.points.hundredths()), entries + other.entries);
    }

    /** What makes nothing of it. */
    public Balance negated() {
        return new Balance(new Points(-points.hundredths()), -entries);
    }
}
