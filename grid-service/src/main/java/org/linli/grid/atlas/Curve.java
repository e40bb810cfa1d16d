package org.linli.grid.atlas;

import java.util.List;

/**
 * Hilbert's curve through a rectangle: places that are near one another on it are near one another, so that whoever packs them in its
 * order packs neighbours together, on every level of a tree.
 *
 * @param perX steps of the curve for a degree of longitude
 */
record Curve(double west, double south, double perX, double perY) {

    private static final int SIDE = 1 << 20; // steps; nothing in a nation is so small

    /** The curve through the middles of these areas. */
    static Curve through(List<Area> areas) {
        var west = areas.stream().mapToDouble(Curve::x).min().orElse(0);
        var south = areas.stream().mapToDouble(Curve::y).min().orElse(0);
        var east = areas.stream().mapToDouble(Curve::x).max().orElse(0);
        var north = areas.stream().mapToDouble(Curve::y).max().orElse(0);
        return new Curve(west, south, steps(east - west), steps(north - south));
    }

    private static double steps(double length) {
        return length > 0 ? (SIDE - 1) / length : 0;
    }

    private static double x(Area area) {
        return (area.west() + area.east()) / 2;
    }

    private static double y(Area area) {
        return (area.south() + area.north()) / 2;
    }

    /** How far along the curve an area comes. */
    long distance(Area area) {
        var x = (int) ((x(area) - west) * perX);
        var y = (int) ((y(area) - south) * perY);
        var distance = 0L;
        for (var s = SIDE / 2; s > 0; s /= 2) {
            var right = (x & s) != 0;
            var up = (y & s) != 0;
            distance += (long) s * s * ((right ? 3 : 0) ^ (up ? 1 : 0));
            if (!up) {
                var turned = right ? SIDE - 1 - y : y;
                y = right ? SIDE - 1 - x : x;
                x = turned;
            }
        }
        return distance;
    }
}
