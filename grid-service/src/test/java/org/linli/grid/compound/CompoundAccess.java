package org.linli.grid.compound;

import java.util.concurrent.atomic.AtomicInteger;
import org.linli.grid.Api;
import org.linli.grid.Town;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;

/** Who may register compounds, and who may read of them. */
public final class CompoundAccess {

    private static final String COMPOUNDS = "/api/v1/compounds";
    private static final AtomicInteger NAMES = new AtomicInteger();

    private CompoundAccess() {}

    /** Adds the rows. */
    public static void rows(AccessMatrix matrix, Ground ground, Town town) {
        registered(town); // a list that is empty means that its reader may see none
        matrix.row("POST " + COMPOUNDS, () -> Attempt.post(ground, COMPOUNDS, body(town)))
                .row(
                        "PUT " + COMPOUNDS + "/{id}",
                        () -> Attempt.put(
                                ground,
                                COMPOUNDS + "/" + registered(town),
                                "{\"name\":\"改名%d\",\"gridCodes\":[]}".formatted(NAMES.incrementAndGet())))
                .row("GET " + COMPOUNDS, () -> Attempt.get(ground, COMPOUNDS + "?division=" + town.community()))
                .row("GET " + COMPOUNDS + "/{id}", () -> Attempt.get(ground, COMPOUNDS + "/" + registered(town)));
    }

    private static String registered(Town town) {
        return (String) Api.body(town.api().post(town.admin(), "/compounds", body(town)), 201)
                .get("id");
    }

    private static String body(Town town) {
        return "{\"communityCode\":\"%s\",\"name\":\"小区%d\",\"gridCodes\":[]}"
                .formatted(town.community(), NAMES.incrementAndGet());
    }
}
