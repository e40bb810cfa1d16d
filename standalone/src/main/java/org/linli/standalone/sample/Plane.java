package org.linli.standalone.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.linli.event.Boundary;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** A flat map in kilometres around a centre, good enough for a district: on it, a cell is as wide as it looks. */
record Plane(Place centre) {

    private static final double KM_PER_DEGREE = 111.2;
    private static final double DECIMALS =
            1e9; // a tenth of a millimetre: rounding must not make neighbours overlap by a square metre

    static Plane around(String district) {
        return SampleFile.rows("centres.csv")
                .filter(row -> row.getFirst().equals(district))
                .map(row -> new Plane(new Place(Double.parseDouble(row.get(1)), Double.parseDouble(row.get(2)))))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no centre of district " + district));
    }

    Place place(Coordinate point) {
        var kmPerDegreeEast = KM_PER_DEGREE * Math.cos(Math.toRadians(centre.latitude()));
        return new Place(
                rounded(centre.longitude() + point.x / kmPerDegreeEast),
                rounded(centre.latitude() + point.y / KM_PER_DEGREE));
    }

    /** Counter-clockwise, as RFC 7946 wants it. Corners that are less than a tenth of a millimetre apart become one. */
    Boundary boundary(Polygon shape) {
        var clockwise = (Polygon) shape.norm();
        var corners = Arrays.stream(clockwise.reverse().getExteriorRing().getCoordinates())
                .map(this::place)
                .map(place -> List.of(place.longitude(), place.latitude()))
                .distinct();
        var ring = new ArrayList<>(corners.toList());
        ring.add(ring.getFirst());
        return Boundary.polygon(List.of(List.copyOf(ring)));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * DECIMALS) / DECIMALS;
    }
}
