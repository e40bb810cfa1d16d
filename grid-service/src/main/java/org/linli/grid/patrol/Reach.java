package org.linli.grid.patrol;

import org.linli.event.Boundary;
import org.linli.grid.boundary.Outline;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * How far a place lies from an outline. On a plane that touches the globe at the place: over the distances at which somebody may
 * have been on patrol, the globe's own shape makes less than a tenth of a percent of them.
 */
final class Reach {

    /** Of a sphere of the earth's mean radius. */
    private static final double METRES_PER_DEGREE = 6_371_008.8 * Math.PI / 180;

    private Reach() {}

    /**
     * @param place x is the longitude, y the latitude, in degrees of WGS-84
     * @return metres; 0 inside and on the border
     */
    static int metres(Coordinate place, Boundary boundary) {
        var outline = Outline.of(boundary);
        return SimplePointInAreaLocator.locate(place, outline) == Location.EXTERIOR
                ? (int) Math.min(Integer.MAX_VALUE, Math.ceil(outside(place, outline)))
                : 0;
    }

    private static double outside(Coordinate place, Polygon outline) {
        var nearest = toRing(place, outline.getExteriorRing());
        for (int i = 0; i < outline.getNumInteriorRing(); i++) {
            nearest = Math.min(nearest, toRing(place, outline.getInteriorRingN(i)));
        }
        return nearest;
    }

    private static double toRing(Coordinate place, LineString ring) {
        var here = new Coordinate(0, 0);
        var nearest = Double.POSITIVE_INFINITY;
        var before = onPlane(place, ring.getCoordinateN(0));
        for (int i = 1; i < ring.getNumPoints(); i++) {
            var next = onPlane(place, ring.getCoordinateN(i));
            nearest = Math.min(nearest, Distance.pointToSegment(here, before, next));
            before = next;
        }
        return nearest;
    }

    private static Coordinate onPlane(Coordinate origin, Coordinate place) {
        return new Coordinate(
                (place.x - origin.x) * METRES_PER_DEGREE * Math.cos(Math.toRadians(origin.y)),
                (place.y - origin.y) * METRES_PER_DEGREE);
    }
}
