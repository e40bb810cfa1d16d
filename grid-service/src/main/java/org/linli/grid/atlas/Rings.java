package org.linli.grid.atlas;

import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.geom.Polygon;

/**
 * The closed rings of polygons as x, y, x, y, … in one array, so that asking leaves nothing behind for the collector and walks through
 * memory in one direction. Between the rings of one polygon stand two values that are no numbers.
 */
final class Rings {

    private static final int MISSED = 0;
    private static final int CROSSED = 1;
    private static final int ON = 2;

    private Rings() {}

    static double[] of(Polygon polygon) {
        var holes = polygon.getNumInteriorRing();
        var xy = new double[2 * (polygon.getNumPoints() + holes)];
        var at = 0;
        for (var ring = -1; ring < holes; ring++) {
            if (ring >= 0) {
                xy[at++] = Double.NaN;
                xy[at++] = Double.NaN;
            }
            var line = ring < 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(ring);
            for (var position : line.getCoordinates()) {
                xy[at++] = position.x;
                xy[at++] = position.y;
            }
        }
        return xy;
    }

    /**
     * Whether a place lies inside or exactly on the border of the polygon that a part of the array is: counts the sides that a ray to the
     * east crosses. JTS decides, without rounding, on which side of a line the place lies.
     */
    static boolean cover(double[] xy, int from, int to, double x, double y) {
        var inside = false;
        var x1 = xy[from];
        var y1 = xy[from + 1];
        for (var i = from + 2; i < to; i += 2) {
            var x2 = xy[i];
            var y2 = xy[i + 1];
            var met = meet(x1, y1, x2, y2, x, y);
            if (met == ON) {
                return true;
            }
            inside ^= met == CROSSED;
            x1 = x2;
            y1 = y2;
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
        if ((y1 > y) == (y2 > y) || Double.isNaN(x1) || Double.isNaN(x2)) {
            return MISSED;
        }
        var turn = CGAlgorithmsDD.orientationIndex(x1, y1, x2, y2, x, y);
        if (turn == 0) {
            return ON;
        }
        return (turn > 0) == (y2 > y1) ? CROSSED : MISSED;
    }

    /** Metres from the middle of a plane, which lies outside, to the border of the polygon that a part of the array is. */
    static double metres(double[] xy, int from, int to, Plane plane) {
        var nearest = Double.POSITIVE_INFINITY;
        for (var i = from + 2; i < to; i += 2) {
            var square = plane.squareToSide(xy[i - 2], xy[i - 1], xy[i], xy[i + 1]);
            if (square < nearest) { // what is no number is not
                nearest = square;
            }
        }
        return Math.sqrt(nearest);
    }
}
