package org.linli.grid.restructuring.plan;

import java.util.List;
import java.util.Objects;
import org.linli.grid.division.Division;
import org.linli.grid.division.Origin.Cause;

/** A micro-grid stays as it is, but its grid, and with it its code, is another one. */
final class Moved {

    private Moved() {}

    static Newcomer into(int grid, Division microGrid) {
        var facts = Objects.requireNonNull(microGrid.grid(), "a micro-grid has its facts");
        return new Newcomer(
                grid, microGrid.name(), facts, microGrid.boundary(), Cause.MOVED, List.of(microGrid.code()));
    }
}
