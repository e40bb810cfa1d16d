package org.linli.standalone.sample;

import java.util.List;
import java.util.random.RandomGenerator;
import org.linli.event.Boundary;
import org.locationtech.jts.geom.Polygon;

/** The ground that a division or grid covers: a convex polygon on the plane of its district. */
public final class Area {

    private final Plane plane;
    private final Polygon shape;

    Area(Plane plane, Polygon shape) {
        this.plane = plane;
        this.shape = shape;
    }

    /** In kilometres around the centre of the district. */
    Polygon shape() {
        return shape;
    }

    /** As GeoJSON. */
    public Boundary boundary() {
        return plane.boundary(shape);
    }

    /** A point well inside. */
    public Place placeInside(RandomGenerator random) {
        return plane.place(Cells.pointIn(shape, random));
    }

    /** Cuts it up without a gap. */
    List<Area> split(int parts, RandomGenerator random) {
        return Cells.split(shape, parts, random).stream()
                .map(cell -> new Area(plane, cell))
                .toList();
    }
}
