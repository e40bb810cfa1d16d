package org.linli.grid.locate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.event.GridEvent;
import org.linli.grid.atlas.Cell;
import org.linli.grid.division.Division;

/**
 * What the store or an event says of a division.
 *
 * @param version the aggregate's; what an older version said is passed over
 * @param name null if nothing was said of it
 * @param boundary null if nothing was said of it
 * @param gone whether it is no longer there
 */
record Sighting(
        DivisionCode code,
        long version,
        @Nullable String name,
        @Nullable Boundary boundary,
        boolean gone) {

    static Sighting of(Division division) {
        return division.isRetired()
                ? gone(division.code(), division.version())
                : there(division.code(), division.version(), division.name(), division.boundary());
    }

    static Sighting of(GridEvent event) {
        return switch (event) {
            case GridEvent.DivisionRegistered e -> there(e.code(), e.sequence(), e.name(), null);
            case GridEvent.GridRegistered e -> there(e.code(), e.sequence(), e.name(), e.boundary());
            case GridEvent.BoundaryDrawn e -> there(e.code(), e.sequence(), null, e.boundary());
            case GridEvent.GridRetired e -> gone(e.code(), e.sequence());
        };
    }

    static Sighting there(DivisionCode code, long version, @Nullable String name, @Nullable Boundary boundary) {
        return new Sighting(code, version, name, boundary, false);
    }

    static Sighting gone(DivisionCode code, long version) {
        return new Sighting(code, version, null, null, true);
    }

    Optional<Cell> cell() {
        return gone ? Cell.gone(code, version) : Cell.of(code, version, boundary);
    }
}
