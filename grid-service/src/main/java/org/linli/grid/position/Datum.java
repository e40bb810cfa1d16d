package org.linli.grid.position;

/** What a longitude and latitude are measured against. */
public enum Datum {
    /** What satellites say, and what is kept here. */
    WGS84,
    /** What the map kits of Chinese phones say: shifted by some hundred metres. */
    GCJ02;

    /**
     * The place that these degrees of this datum name.
     *
     * @throws OffTheGlobe if there is no such place
     */
    public Position position(double longitude, double latitude) {
        var given = new Position(longitude, latitude);
        return switch (this) {
            case WGS84 -> given;
            case GCJ02 -> Gcj02.toWgs84(given);
        };
    }
}
