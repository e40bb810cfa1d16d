package org.linli.grid.boundary;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * A flat map in metres around a place: degrees times the lengths that a degree has there on the WGS-84 ellipsoid. It stretches
 * evenly, so that what touches or crosses in degrees does so in metres. Areas are true to 0.1 % for anything up to 20 km
 * across between 55° south and north, to 1 % up to 100 km; lengths likewise.
 */
final class Plane {

    private static final double EQUATORIAL_RADIUS = 6_378_137;
    private static final double ECCENTRICITY_SQUARED = 0.006_694_379_990_14;

    private final AffineTransformation toMetres;
    private final AffineTransformation toDegrees;

    private Plane(Coordinate origin) {
        var latitude = Math.toRadians(origin.y);
        var sine = Math.sin(latitude);
        var curvature = 1 - ECCENTRICITY_SQUARED * sine * sine;
        var meridional = EQUATORIAL_RADIUS * (1 - ECCENTRICITY_SQUARED) / Math.pow(curvature, 1.5);
        var transverse = EQUATORIAL_RADIUS / Math.sqrt(curvature);
        var east = Math.toRadians(1) * transverse * Math.cos(latitude);
        var north = Math.toRadians(1) * meridional;
        this.toMetres =
                AffineTransformation.translationInstance(-origin.x, -origin.y).scale(east, north);
        this.toDegrees = AffineTransformation.scaleInstance(1 / east, 1 / north).translate(origin.x, origin.y);
    }

    /** The map around the middle of something in degrees. */
    static Plane around(Geometry degrees) {
        var envelope = degrees.getEnvelopeInternal();
        return new Plane(envelope.isNull() ? new Coordinate(0, 0) : envelope.centre());
    }

    <T extends Geometry> T metres(T degrees) {
        return same(degrees, toMetres.transform(degrees));
    }

    Geometry degrees(Geometry metres) {
        return toDegrees.transform(metres);
    }

    @SuppressWarnings("unchecked") // a transformation keeps the kind of geometry
    private static <T extends Geometry> T same(T ignored, Geometry transformed) {
        return (T) transformed;
    }
}
