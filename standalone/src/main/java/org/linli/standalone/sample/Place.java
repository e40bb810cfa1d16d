package org.linli.standalone.sample;

/** A point in WGS-84 degrees. */
public record Place(double longitude, double latitude) {}
