package org.linli.grid.atlas;

import org.linli.grid.position.Position;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * A polygon as plain numbers, so that asking it leaves nothing behind for the collector. Degrees throughout; x is the longitude.
 */
public final class Area {

    private static final int MISSED = 0;
    private static final int CROSSED = 1;
    private static final int ON = 2;

    final double west;
    final double south;
    final double east;
    final double north;

    private final Position middle;

    /** x, y, x, y, … of one closed ring after the other. */
    private final double[] xy;

    /** Where each ring ends in {@link #xy}. */
    private final int[] ends;

    private Area(Polygon polygon, Position middle, double[] xy, int[] ends) {
        var envelope = polygon.getEnvelopeInternal();
        this.west = envelope.getMinX();
        this.south = envelope.getMinY();
        this.east = envelope.getMaxX();
        this.north = envelope.getMaxY();
        this.middle = middle;
        this.xy = xy;
        this.ends = ends;
    }

    static Area of(Polygon polygon) {
        var xy = new double[2 * polygon.getNumPoints()];
        var ends = new int[1 + polygon.getNumInteriorRing()];
        var at = 0;
        for (var ring = 0; ring < ends.length; ring++) {
            var line = ring == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(ring - 1);
            for (var position : line.getCoordinates()) {
                xy[at++] = position.x;
                xy[at++] = position.y;
            }
            ends[ring] = at;
        }
        return new Area(polygon, middleOf(polygon), xy, ends);
    }

    /** The centre of gravity, or where that lies outside a place inside. */
    private static Position middleOf(Polygon polygon) {
        var centre = polygon.getCentroid();
        Coordinate inside =
                polygon.contains(centre) ? centre.getCoordinate() : InteriorPointArea.getInteriorPoint(polygon);
        return new Position(inside.x, inside.y);
    }

    /** A place that is surely inside: the centre of gravity, if that is. */
    public Position middle() {
        return middle;
    }

    /**
     * Whether a place lies inside or exactly on the border: counts the sides that a ray to the east crosses. JTS decides, without
     * rounding, on which side of a line the place lies.
     */
    boolean covers(double x, double y) {
        var inside = false;
        var from = 0;
        for (var end : ends) {
            for (var i = from + 2; i < end; i += 2) {
                var met = meet(xy[i - 2], xy[i - 1], xy[i], xy[i + 1], x, y);
                if (met == ON) {
                    return true;
                }
                inside ^= met == CROSSED;
            }
            from = end;
        }
        return inside;
    }

    private static int meet(double x1, double y1, double x2, double y2, double x, double y) {
        if ((y1 > y && y2 > y) || (y1 < y && y2 < y) || (x1 < x && x2 < x)) {
            return MISSED;
        }
        if (x == x2 && y == y2) {
            return ON;
        }
        if (y1 == y && y2 == y) {
            return Math.min(x1, x2) <= x && x <= Math.max(x1, x2) ? ON : MISSED;
        }
        if ((y1 > y) == (y2 > y)) {
            return MISSED;
        }
        var turn = CGAlgorithmsDD.orientationIndex(x1, y1, x2, y2, x, y);
        if (turn == 0) {
            return ON;
        }
        return (turn > 0) == (y2 > y1) ? CROSSED : MISSED;
    }

    /** Metres from the middle of a plane, which lies outside, to the border. */
    double metresFrom(Plane plane) {
        var nearest = Double.POSITIVE_INFINITY;
        var from = 0;
        for (var end : ends) {
            for (var i = from + 2; i < end; i += 2) {
                nearest = Math.min(nearest, plane.squareToSide(xy[i - 2], xy[i - 1], xy[i], xy[i + 1]));
            }
            from = end;
        }
        return Math.sqrt(nearest);
    }
}
