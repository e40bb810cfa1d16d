package org.linli.grid.figures;

import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionLevel;
import org.linli.event.GridKind;
import org.linli.grid.division.Division;
import org.linli.grid.sizing.Sizing;

/**
 * How many divisions are alike.
 *
 * @param id in what they are
 * @param population of all of them together
 */
record DivisionCount(Alike id, long count, long population) {

    /**
     * @param kind null on official divisions
     * @param households of each; null on official divisions
     * @param standing as stored; null on most
     */
    record Alike(
            DivisionLevel level,
            @Nullable GridKind kind,
            @Nullable Integer households,
            @Nullable String standing) {}

    /** A single one that is there. */
    static DivisionCount one(Division division) {
        var grid = division.grid();
        return new DivisionCount(
                new Alike(
                        division.level(),
                        grid == null ? null : grid.kind(),
                        grid == null ? null : grid.households(),
                        null),
                1,
                grid == null ? 0 : grid.population());
    }

    /** Whether they are there: what leaves is, until it has left. */
    boolean isThere() {
        return id.standing == null || id.standing.equals("leaving");
    }

    /** Households of all of them together. */
    long households() {
        return id.households == null ? 0 : count * id.households;
    }

    /** Whether they are too small or too large. */
    boolean isOutside(Sizing sizing) {
        return id.kind != null && id.households != null && sizing.isOutside(id.level, id.kind, id.households);
    }
}
