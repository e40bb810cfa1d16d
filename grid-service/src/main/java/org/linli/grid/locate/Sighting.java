package org.linli.grid.locate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.event.GridEvent;
import org.linli.grid.division.Division;

/**
 * What the store or an event says of a division.
 *
 * @param version the aggregate's; what an older version said is passed over
 * @param name null if nothing was said of it
 * @param boundary null if nothing was said of it
 * @param isGone whether it was split or merged away: nothing lies in it any more
 */
record Sighting(
        DivisionCode code,
        long version,
        @Nullable String name,
        @Nullable Boundary boundary,
        boolean isGone) {

    static Sighting of(Division division) {
        return new Sighting(
                division.code(), division.version(), division.name(), division.boundary(), division.isRetired());
    }

    static Sighting of(GridEvent event) {
        return switch (event) {
            case GridEvent.DivisionRegistered e -> new Sighting(e.code(), e.sequence(), e.name(), null, false);
            case GridEvent.GridRegistered e -> new Sighting(e.code(), e.sequence(), e.name(), e.boundary(), false);
            case GridEvent.BoundaryDrawn e -> new Sighting(e.code(), e.sequence(), null, e.boundary(), false);
            case GridEvent.GridRetired e -> new Sighting(e.code(), e.sequence(), null, null, true);
        };
    }

    Optional<Cell> cell() {
        return isGone ? Optional.of(Cell.gone(code, version)) : Cell.of(code, version, boundary);
    }
}
