package org.linli.request.place;

/**
 * A spot on earth in WGS-84.
 *
 * @param longitude degrees, -180 to 180
 * @param latitude degrees, -90 to 90
 */
public record Spot(double longitude, double latitude) {}
