package org.linli.partymember.rebalance.town;

/** A point on the earth, in degrees of WGS 84. */
public record Point(double longitude, double latitude) {

    private static final double EARTH_RADIUS = 6_371_008.8; // mean radius in metres (IUGG)

    /** Great-circle distance in metres, by the haversine formula. */
    public int metresTo(Point other) {
        var dLatitude = Math.toRadians(other.latitude - latitude) / 2;
        var dLongitude = Math.toRadians(other.longitude - longitude) / 2;
        var h = StrictMath.pow(StrictMath.sin(dLatitude), 2)
                + StrictMath.cos(Math.toRadians(latitude))
                        * StrictMath.cos(Math.toRadians(other.latitude))
                        * StrictMath.pow(StrictMath.sin(dLongitude), 2);
        return (int) Math.round(2 * EARTH_RADIUS * StrictMath.asin(Math.min(1, Math.sqrt(h))));
    }
}
