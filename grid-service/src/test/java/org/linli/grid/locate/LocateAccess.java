package org.linli.grid.locate;

import org.linli.grid.Town;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;

/** Who may ask where a place lies. */
public final class LocateAccess {

    private LocateAccess() {}

    /** Adds the rows. */
    public static void rows(AccessMatrix matrix, Ground ground, Town town) {
        var x = town.west() + 0.5;
        var y = town.south() + 0.5;
        matrix.row("GET /api/v1/locate", () -> Attempt.get(ground, "/api/v1/locate?longitude=" + x + "&latitude=" + y))
                .row(
                        "POST /api/v1/locate/batch",
                        () -> Attempt.post(ground, "/api/v1/locate/batch", """
                        {"points":[{"longitude":%s,"latitude":%s}]}""".formatted(x, y)));
    }
}
