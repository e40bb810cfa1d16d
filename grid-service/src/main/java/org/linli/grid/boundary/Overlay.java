package org.linli.grid.boundary;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/**
 * Set operations on areas in metres. Positions are rounded to a hundredth of a millimetre, so that a corner which lies on the
 * neighbour's slanted edge but for the last digit leaves no slit.
 */
final class Overlay {

    /** What is smaller, in square metres, is rounding and no area. */
    static final double TOLERANCE = 1;

    private static final PrecisionModel FINE = new PrecisionModel(100_000);

    /** Two borders are one where they run within about a decimetre of one another. */
    private static final PrecisionModel COARSE = new PrecisionModel(10);

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private Overlay() {}

    static Geometry common(Geometry one, Geometry other) {
        return OverlayNG.overlay(one, other, OverlayNG.INTERSECTION, FINE);
    }

    static Geometry without(Geometry one, Geometry other) {
        return OverlayNG.overlay(one, other, OverlayNG.DIFFERENCE, FINE);
    }

    static Geometry union(Collection<? extends Geometry> areas) {
        return UnaryUnionNG.union(together(areas), FINE);
    }

    /** All of them side by side, as they are. */
    static Geometry together(Collection<? extends Geometry> areas) {
        return GEOMETRY.buildGeometry(areas);
    }

    /** Length of the border that two areas share, in metres. */
    static double sharedBorder(Geometry one, Geometry other) {
        if (!around(one).intersects(other.getEnvelopeInternal())) {
            return 0;
        }
        return OverlayNG.overlay(one.getBoundary(), other.getBoundary(), OverlayNG.INTERSECTION, COARSE)
                .getLength();
    }

    /** The extent of an area and a metre around it: who lies beside it by a rounding error is met, too. */
    static Envelope around(Geometry area) {
        var envelope = area.getEnvelopeInternal().copy();
        envelope.expandBy(1);
        return envelope;
    }

    /** The parts that are more than rounding. */
    static List<Polygon> pieces(Geometry area) {
        return IntStream.range(0, area.getNumGeometries())
                .mapToObj(area::getGeometryN)
                .filter(piece -> piece instanceof Polygon && piece.getArea() > TOLERANCE)
                .map(Polygon.class::cast)
                .toList();
    }

    /** The area as one outline without holes that are mere rounding; empty if it is in several pieces, or none. */
    static Optional<Polygon> whole(Geometry area) {
        var pieces = pieces(area);
        return pieces.size() == 1 ? Optional.of(withoutSlits(pieces.getFirst())) : Optional.empty();
    }

    private static Polygon withoutSlits(Polygon polygon) {
        var holes = IntStream.range(0, polygon.getNumInteriorRing())
                .mapToObj(polygon::getInteriorRingN)
                .filter(hole -> GEOMETRY.createPolygon(hole).getArea() > TOLERANCE)
                .toArray(LinearRing[]::new);
        return GEOMETRY.createPolygon(polygon.getExteriorRing(), holes);
    }
}
