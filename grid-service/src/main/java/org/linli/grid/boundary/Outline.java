package org.linli.grid.boundary;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.event.Boundary;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** A boundary as geometry: x is the longitude, y the latitude, both in degrees. */
public final class Outline {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private Outline() {}

    /**
     * The polygon that a boundary describes.
     *
     * @throws IllegalArgumentException if a ring is not closed or has too few positions
     */
    public static Polygon of(Boundary boundary) {
        var rings = boundary.coordinates().stream().map(Outline::ring).toList();
        return GEOMETRY.createPolygon(
                rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    /** The boundary that a polygon in degrees is. */
    static Boundary boundary(Polygon polygon) {
        var rings = IntStream.range(0, polygon.getNumInteriorRing()).mapToObj(polygon::getInteriorRingN);
        return Boundary.polygon(Stream.concat(Stream.of(polygon.getExteriorRing()), rings)
                .map(ring -> Arrays.stream(ring.getCoordinates())
                        .map(position -> List.of(position.x, position.y))
                        .toList())
                .toList());
    }

    /** Area of a boundary in square metres, to 0.1; see {@link Plane} for how true it is. */
    public static double squareMetres(Boundary boundary) {
        var outline = of(boundary);
        return Math.rint(10 * Plane.around(outline).metres(outline).getArea()) / 10;
    }

    private static LinearRing ring(List<List<Double>> positions) {
        return GEOMETRY.createLinearRing(positions.stream()
                .map(position -> new Coordinate(position.get(0), position.get(1)))
                .toArray(Coordinate[]::new));
    }
}
