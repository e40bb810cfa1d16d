package org.linli.grid.station;

import org.linli.grid.Town;

/** Stations to be opened, as JSON. */
record StationBodies(String name, double longitude, double latitude, String facilities, String hours) {

    static StationBodies at(Town town, double x, double y) {
        return new StationBodies(
                "驿站",
                town.west() + x,
                town.south() + y,
                "[\"TOILET\",\"DRINKING_WATER\"]",
                "[{\"day\":\"MONDAY\",\"from\":\"08:30\",\"to\":\"18:00\"}]");
    }

    StationBodies named(String other) {
        return new StationBodies(other, longitude, latitude, facilities, hours);
    }

    StationBodies offering(String other) {
        return new StationBodies(name, longitude, latitude, other, hours);
    }

    StationBodies open(String other) {
        return new StationBodies(name, longitude, latitude, facilities, other);
    }

    String json() {
        return """
                {"name":"%s","kind":"WAY_STATION","place":{"longitude":%s,"latitude":%s},"address":"永泰南路1号","facilities":%s,"hours":%s}""".formatted(name, longitude, latitude, facilities, hours);
    }
}
