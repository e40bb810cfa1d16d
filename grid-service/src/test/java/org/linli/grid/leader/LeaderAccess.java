package org.linli.grid.leader;

import java.util.concurrent.atomic.AtomicInteger;
import org.linli.grid.Api;
import org.linli.grid.Town;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;

/** Who may tie leaders to divisions, and who may know. */
public final class LeaderAccess {

    private static final AtomicInteger PERSONS = new AtomicInteger();

    private LeaderAccess() {}

    /** Adds the rows. */
    public static void rows(AccessMatrix matrix, Ground ground, Town town) {
        var path = "/divisions/" + town.community() + "/responsible-leaders";
        begun(town, path); // a list that is empty means that its reader may see none
        matrix.row(
                        "POST /api/v1/divisions/{code}/responsible-leaders",
                        () -> Attempt.post(ground, "/api/v1" + path, body()))
                .row("GET /api/v1/divisions/{code}/responsible-leaders", () -> Attempt.get(ground, "/api/v1" + path))
                .row(
                        "POST /api/v1/responsible-leaders/{id}/end",
                        () -> Attempt.post(ground, "/api/v1/responsible-leaders/" + begun(town, path) + "/end", ""));
    }

    private static String begun(Town town, String path) {
        return (String) Api.body(town.api().post(Api.NATION, path, body()), 201).get("id");
    }

    private static String body() {
        return "{\"personId\":\"p-%d\",\"title\":\"包抓领导\"}".formatted(PERSONS.incrementAndGet());
    }
}
