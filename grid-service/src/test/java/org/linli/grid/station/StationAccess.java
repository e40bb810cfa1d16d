package org.linli.grid.station;

import org.linli.grid.Api;
import org.linli.grid.Town;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;

/** Who may keep stations, and who may read of them. Needs a grid on the town's land. */
public final class StationAccess {

    private static final String STATIONS = "/api/v1/stations";

    private StationAccess() {}

    /** Adds the rows. */
    public static void rows(AccessMatrix matrix, Ground ground, Town town) {
        var place = "longitude=%s&latitude=%s".formatted(town.west() + 0.5, town.south() + 0.5);
        opened(town); // a list that is empty means that its reader may see none
        matrix.row("POST " + STATIONS, () -> Attempt.post(ground, STATIONS, body(town)))
                .row("PUT " + STATIONS + "/{id}", () -> Attempt.put(ground, STATIONS + "/" + opened(town), body(town)))
                .row(
                        "POST " + STATIONS + "/{id}/close",
                        () -> Attempt.post(ground, STATIONS + "/" + opened(town) + "/close", ""))
                .row("GET " + STATIONS + "/{id}", () -> Attempt.get(ground, STATIONS + "/" + opened(town)))
                .row("GET " + STATIONS, () -> Attempt.get(ground, STATIONS + "?division=" + town.community()))
                .row("GET " + STATIONS + "/nearest", () -> Attempt.get(ground, STATIONS + "/nearest?" + place))
                .row(
                        "GET /api/v1/station-coverage",
                        () -> Attempt.get(ground, "/api/v1/station-coverage?division=" + town.community()));
    }

    private static String opened(Town town) {
        return (String) Api.body(town.api().post(town.admin(), "/stations", body(town)), 201)
                .get("id");
    }

    private static String body(Town town) {
        return StationBodies.at(town, 0.5, 0.5).json();
    }
}
