package org.linli.grid.atlas;

import org.linli.grid.position.Earth;

/**
 * The plane that touches the earth at a place: good for some kilometres, and not across the antimeridian.
 *
 * @param x longitude of the place
 * @param y latitude of the place
 * @param metresPerX length of a degree of longitude there
 */
record Plane(double x, double y, double metresPerX) {

    static Plane at(double x, double y) {
        return new Plane(x, y, Earth.METRES_PER_DEGREE * Math.cos(Math.toRadians(y)));
    }

    /** Metres from the place to a box; 0 inside it. */
    double metresToBox(double west, double south, double east, double north) {
        var dx = Math.max(0, Math.max(west - x, x - east)) * metresPerX;
        var dy = Math.max(0, Math.max(south - y, y - north)) * Earth.METRES_PER_DEGREE;
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** The square of the metres from the place to the line between two others. */
    double squareToSide(double x1, double y1, double x2, double y2) {
        var fromX = (x1 - x) * metresPerX;
        var fromY = (y1 - y) * Earth.METRES_PER_DEGREE;
        var alongX = (x2 - x1) * metresPerX;
        var alongY = (y2 - y1) * Earth.METRES_PER_DEGREE;
        var square = alongX * alongX + alongY * alongY;
        var share = square == 0 ? 0 : Math.clamp(-(fromX * alongX + fromY * alongY) / square, 0, 1);
        var nearX = fromX + share * alongX;
        var nearY = fromY + share * alongY;
        return nearX * nearX + nearY * nearY;
    }
}
