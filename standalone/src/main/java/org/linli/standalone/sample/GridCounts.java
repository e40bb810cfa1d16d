package org.linli.standalone.sample;

import java.util.Map;
import org.linli.event.GridKind;

/**
 * How many grids and micro-grids a district has.
 *
 * @param grids a kind that is absent has none
 * @param microGrids in the basic and rural grids together
 */
public record GridCounts(Map<GridKind, Integer> grids, int microGrids) {

    /** What 平城区 published: 1,529 grids, 273 of them dedicated, and 6,854 micro-grids. */
    public static final GridCounts PINGCHENG =
            new GridCounts(Map.of(GridKind.BASIC, 1256, GridKind.DEDICATED, 273), 6854);

    int of(GridKind kind) {
        return grids.getOrDefault(kind, 0);
    }

    /** Grids that may hold micro-grids. */
    public int residential() {
        return of(GridKind.BASIC) + of(GridKind.RURAL);
    }

    /** Every grid. */
    public int total() {
        return residential() + of(GridKind.DEDICATED);
    }
}
