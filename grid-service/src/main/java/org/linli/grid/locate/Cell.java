package org.linli.grid.locate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.boundary.Outline;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;

/**
 * A grid or micro-grid with its outline, prepared for being asked again and again.
 *
 * @param version the aggregate's, when the outline was as it is here
 */
record Cell(DivisionCode code, long version, Envelope envelope, PointOnGeometryLocator area) {

    /**
     * The cell of a division, if it is a grid or micro-grid and has an outline.
     *
     * @throws IllegalArgumentException if the outline is no polygon
     */
    static Optional<Cell> of(DivisionCode code, long version, @Nullable Boundary boundary) {
        if (boundary == null || code.level().compareTo(DivisionLevel.GRID) < 0) {
            return Optional.empty();
        }
        var outline = Outline.of(boundary);
        return Optional.of(
                new Cell(code, version, outline.getEnvelopeInternal(), new IndexedPointInAreaLocator(outline)));
    }

    /** A cell that was split or merged away: nothing lies in it, and what an older version said of it is passed over. */
    static Cell gone(DivisionCode code, long version) {
        return new Cell(code, version, new Envelope(), place -> Location.EXTERIOR);
    }

    /** Whether it was split or merged away. */
    boolean isGone() {
        return envelope.isNull();
    }

    /** Whether a place lies in the cell or on its border. */
    boolean covers(Coordinate place) {
        return envelope.covers(place) && area.locate(place) != Location.EXTERIOR;
    }
}
