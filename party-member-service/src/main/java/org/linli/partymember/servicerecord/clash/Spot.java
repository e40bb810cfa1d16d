package org.linli.partymember.servicerecord.clash;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/** A point on the earth, WGS-84, in degrees. */
public record Spot(
        @DecimalMin("-180") @DecimalMax("180") double longitude,
        @DecimalMin("-90") @DecimalMax("90") double latitude) {

    private static final double EARTH_METRES = 6_371_008.8;

    /** Along the great circle, to the metre. */
    public long metresTo(Spot other) {
        var phi = Math.toRadians(latitude);
        var otherPhi = Math.toRadians(other.latitude);
        var half = squaredSine(otherPhi - phi)
                + Math.cos(phi) * Math.cos(otherPhi) * squaredSine(Math.toRadians(other.longitude - longitude));
        return Math.round(2 * EARTH_METRES * Math.asin(Math.sqrt(Math.min(1, half))));
    }

    private static double squaredSine(double angle) {
        var sine = Math.sin(angle / 2);
        return sine * sine;
    }
}
