package org.linli.grid.position;

/**
 * A place on earth, in degrees of WGS-84.
 *
 * @param longitude within ±180
 * @param latitude within ±90
 */
public record Position(double longitude, double latitude) {

    static final int MAX_LONGITUDE = 180;
    static final int MAX_LATITUDE = 90;

    /**
     * @throws OffTheGlobe if there is no such place
     */
    public Position {
        check("longitude", longitude, MAX_LONGITUDE);
        check("latitude", latitude, MAX_LATITUDE);
    }

    private static void check(String field, double degrees, int limit) {
        if (!isWithin(degrees, limit)) {
            throw new OffTheGlobe(field, limit);
        }
    }

    /** Whether there is such a place. */
    public static boolean isOnTheGlobe(double longitude, double latitude) {
        return isWithin(longitude, MAX_LONGITUDE) && isWithin(latitude, MAX_LATITUDE);
    }

    /** What is not a number is not within anything. */
    private static boolean isWithin(double degrees, int limit) {
        return Math.abs(degrees) <= limit;
    }
}
