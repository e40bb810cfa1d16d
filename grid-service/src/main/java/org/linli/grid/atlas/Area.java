package org.linli.grid.atlas;

import org.linli.grid.position.Position;
import org.locationtech.jts.algorithm.Centroid;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.geom.Polygon;

/**
 * A polygon in plain numbers: a part of an array of {@link Rings}. Degrees throughout; x is the longitude.
 *
 * @param middle a place that is surely inside: the centre of gravity, if that is
 * @param from where its part begins
 * @param to where its part ends
 */
public record Area(
        double west, double south, double east, double north, Position middle, double[] xy, int from, int to) {

    static Area of(Polygon polygon) {
        var box = polygon.getEnvelopeInternal();
        var xy = Rings.of(polygon);
        return new Area(
                box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), middle(polygon, xy), xy, 0, xy.length);
    }

    private static Position middle(Polygon polygon, double[] xy) {
        var centre = Centroid.getCentroid(polygon);
        var inside = Rings.cover(xy, 0, xy.length, centre.x, centre.y)
                ? centre
                : InteriorPointArea.getInteriorPoint(polygon);
        return new Position(inside.x, inside.y);
    }

    int length() {
        return to - from;
    }

    /** The same, as a part of another array. */
    Area copied(double[] into, int at) {
        System.arraycopy(xy, from, into, at, length());
        return new Area(west, south, east, north, middle, into, at, at + length());
    }

    /** Whether a place lies inside or exactly on the border. */
    boolean covers(double x, double y) {
        return Rings.cover(xy, from, to, x, y);
    }

    /** Metres from the middle of a plane, which lies outside, to the border. */
    double metresFrom(Plane plane) {
        return Rings.metres(xy, from, to, plane);
    }
}
