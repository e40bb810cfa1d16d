package org.linli.grid.boundary;

import java.util.List;
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

    private static LinearRing ring(List<List<Double>> positions) {
        return GEOMETRY.createLinearRing(positions.stream()
                .map(position -> new Coordinate(position.get(0), position.get(1)))
                .toArray(Coordinate[]::new));
    }
}
