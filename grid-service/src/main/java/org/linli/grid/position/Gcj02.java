package org.linli.grid.position;

import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toRadians;

/**
 * GCJ-02, the shifted datum of Chinese maps. The forward formula is the approximation that has been public since 2013 (wgs2gcj, kept as
 * github.com/googollee/eviltransform) on the ellipsoid Krasovsky 1940; the state's own is not published. The inverse is found by
 * iteration to a tenth of a millimetre. Outside the box that the formula knows as China nothing is shifted.
 */
final class Gcj02 {

    private static final double SEMI_MAJOR_AXIS = 6_378_245; // metres
    private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;

    private static final double WEST = 72.004;
    private static final double EAST = 137.8347;
    private static final double SOUTH = 0.8293;
    private static final double NORTH = 55.8271;

    /** Where the formula's polynomials have their middle. */
    private static final double MIDDLE_LONGITUDE = 105;

    private static final double MIDDLE_LATITUDE = 35;

    private static final double CLOSE = 1e-9; // degrees
    private static final int ITERATIONS = 30; // each brings it closer by two digits at least

    private Gcj02() {}

    static Position toWgs84(Position gcj) {
        if (!shifts(gcj)) {
            return gcj;
        }
        var guess = gcj;
        for (var i = 0; i < ITERATIONS; i++) {
            var shifted = fromWgs84(guess);
            var longitude = gcj.longitude() - shifted.longitude();
            var latitude = gcj.latitude() - shifted.latitude();
            guess = new Position(guess.longitude() + longitude, guess.latitude() + latitude);
            if (abs(longitude) < CLOSE && abs(latitude) < CLOSE) {
                break;
            }
        }
        return guess;
    }

    static Position fromWgs84(Position wgs) {
        if (!shifts(wgs)) {
            return wgs;
        }
        var x = wgs.longitude() - MIDDLE_LONGITUDE;
        var y = wgs.latitude() - MIDDLE_LATITUDE;
        var latitude = toRadians(wgs.latitude());
        var w = 1 - ECCENTRICITY_SQUARED * sin(latitude) * sin(latitude);
        var alongMeridian = SEMI_MAJOR_AXIS * (1 - ECCENTRICITY_SQUARED) / (w * sqrt(w)) * PI / 180;
        var alongParallel = SEMI_MAJOR_AXIS / sqrt(w) * cos(latitude) * PI / 180;
        return new Position(wgs.longitude() + east(x, y) / alongParallel, wgs.latitude() + north(x, y) / alongMeridian);
    }

    private static boolean shifts(Position place) {
        return place.longitude() >= WEST
                && place.longitude() <= EAST
                && place.latitude() >= SOUTH
                && place.latitude() <= NORTH;
    }

    /** Metres. */
    private static double east(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * sqrt(abs(x))
                + fast(x)
                + wave(20, x * PI)
                + wave(40, x / 3 * PI)
                + wave(150, x / 12 * PI)
                + wave(300, x / 30 * PI);
    }

    /** Metres. */
    private static double north(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * sqrt(abs(x))
                + fast(x)
                + wave(20, y * PI)
                + wave(40, y / 3 * PI)
                + wave(160, y / 12 * PI)
                + wave(320, y * PI / 30);
    }

    private static double fast(double x) {
        return wave(20, 6 * x * PI) + wave(20, 2 * x * PI);
    }

    private static double wave(double amplitude, double angle) {
        return amplitude * sin(angle) * 2 / 3;
    }
}
