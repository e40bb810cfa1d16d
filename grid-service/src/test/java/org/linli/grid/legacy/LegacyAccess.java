package org.linli.grid.legacy;

import java.util.concurrent.atomic.AtomicInteger;
import org.linli.grid.Api;
import org.linli.grid.Town;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;

/** Who may say what legacy grids map onto, and who may ask. */
public final class LegacyAccess {

    private static final String LEGACY = "/api/v1/legacy-grids";
    private static final AtomicInteger CODES = new AtomicInteger();

    private LegacyAccess() {}

    /** Adds the rows. */
    public static void rows(AccessMatrix matrix, Ground ground, Town town, String grid) {
        matrix.row("POST " + LEGACY, () -> Attempt.post(ground, LEGACY, body(town)))
                .row(
                        "POST " + LEGACY + "/{id}/mappings",
                        () -> Attempt.post(ground, LEGACY + "/" + registered(town) + "/mappings", mapping(grid)))
                .row("POST " + LEGACY + "/{id}/mappings/{mapping}/end", () -> {
                    var id = registered(town);
                    return Attempt.post(ground, LEGACY + "/" + id + "/mappings/" + mapped(town, id, grid) + "/end", "");
                })
                .row("GET " + LEGACY, () -> Attempt.get(ground, LEGACY + "?division=" + town.community()))
                .row("GET " + LEGACY + "/{id}", () -> Attempt.get(ground, LEGACY + "/" + registered(town)))
                .row("GET " + LEGACY + "/translation", () -> Attempt.get(ground, LEGACY + "/translation?grid=" + grid));
        mapped(town, registered(town), grid); // an answer that is empty means that its reader may see none
    }

    private static String registered(Town town) {
        return (String) Api.body(town.api().post(town.admin(), "/legacy-grids", body(town)), 201)
                .get("id");
    }

    private static String mapped(Town town, String id, String grid) {
        var body = Api.body(town.api().post(town.admin(), "/legacy-grids/" + id + "/mappings", mapping(grid)), 200);
        return body.get("mappings").toString().replaceFirst(".*?id=([^,]+),.*", "$1");
    }

    private static String mapping(String grid) {
        return "{\"gridCode\":\"" + grid + "\"}";
    }

    private static String body(Town town) {
        return "{\"divisionCode\":\"%s\",\"system\":\"POLICE\",\"code\":\"%d\",\"name\":\"警务区\"}"
                .formatted(town.community(), CODES.incrementAndGet());
    }
}
