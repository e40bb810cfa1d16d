package org.linli.grid.figures;

import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionLevel;
import org.linli.event.GridKind;

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
     */
    record Alike(
            DivisionLevel level,
            @Nullable GridKind kind,
            @Nullable Integer households) {}

    /** Households of all of them together. */
    long households() {
        return id.households == null ? 0 : count * id.households;
    }

    /** Whether they are too small or too large. */
    boolean isOutside(Sizing sizing) {
        return id.kind != null && id.households != null && sizing.isOutside(id.level, id.kind, id.households);
    }
}
