package org.linli.grid.imports;

import java.util.Map;
import org.linli.grid.Api;
import org.linli.grid.Town;
import org.linli.testkit.Token;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;
import org.springframework.http.MediaType;

/** Who may import, and look at what was. */
public final class ImportAccess {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final String PATH = "/api/v1/division-imports";

    private ImportAccess() {}

    /** Adds the rows; the job that is looked at is one of the town's first community. */
    public static void addTo(AccessMatrix matrix, Api api, Town town) {
        var ground = new Ground("nobody", "no-unit", town.community(), town.sibling());
        var admin = Token.of("DISTRICT_ADMIN").scope(town.community());
        var csv = "%s,COMMUNITY,%s,一社区".formatted(town.community(), town.street());
        var job = api.imported(admin, csv);
        matrix.row("POST " + PATH, () -> Attempt.post(ground, PATH, csv).as(CSV))
                .row("GET " + PATH, () -> Attempt.get(ground, PATH))
                .row("GET " + PATH + "/{id}", () -> get(ground, job, ""))
                .row("GET " + PATH + "/{id}/progress", () -> get(ground, job, "/progress"))
                .row("GET " + PATH + "/{id}/rejections.csv", () -> get(ground, job, "/rejections.csv"));
    }

    private static Attempt get(Ground ground, Map<String, Object> job, String path) {
        return Attempt.get(ground, PATH + "/" + job.get("id") + path);
    }
}
