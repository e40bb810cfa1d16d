package org.linli.grid.catalogue;

import java.time.LocalDate;
import java.time.ZoneId;
import org.linli.grid.Town;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;

/** Who may write catalogues, and who may read them. */
public final class CatalogueAccess {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String CATALOGUES = "/api/v1" + Lists.PATH;

    private CatalogueAccess() {}

    /** Adds the rows. */
    public static void rows(AccessMatrix matrix, Ground ground, Town town) {
        var lists = new Lists(town);
        var published = lists.published(town.community(), TODAY, Lists.matter("a-1"));
        var in = "?division=" + town.community();
        matrix.row("POST " + CATALOGUES, () -> Attempt.post(ground, CATALOGUES, body(town)))
                .row(
                        "POST " + CATALOGUES + "/{id}/matters",
                        () -> Attempt.post(
                                ground,
                                CATALOGUES + "/" + lists.draft(town.community()) + "/matters",
                                "{\"matters\":[" + Lists.matter("a-1") + "]}"))
                .row(
                        "POST " + CATALOGUES + "/{id}/publish",
                        () -> Attempt.post(
                                ground,
                                CATALOGUES + "/" + filled(lists) + "/publish",
                                "{\"effectiveFrom\":\"%s\"}".formatted(TODAY)))
                .row("GET " + CATALOGUES, () -> Attempt.get(ground, CATALOGUES + in))
                .row("GET " + CATALOGUES + "/{id}", () -> Attempt.get(ground, CATALOGUES + "/" + published))
                .row(
                        "GET " + CATALOGUES + "/{id} (draft)",
                        () -> Attempt.get(ground, CATALOGUES + "/" + lists.draft(town.community())))
                .row(
                        "GET " + CATALOGUES + "/{id}/matters",
                        () -> Attempt.get(ground, CATALOGUES + "/" + published + "/matters"))
                .row("GET /api/v1/matters", () -> Attempt.get(ground, "/api/v1/matters" + in))
                .row("GET /api/v1/matters/{matter}", () -> Attempt.get(ground, "/api/v1/matters/a-1" + in))
                .row("GET /api/v1/admissions", () -> Attempt.get(ground, "/api/v1/admissions" + in + "&matter=a-1"));
    }

    private static String filled(Lists lists) {
        var id = lists.draft(lists.town().community());
        lists.upload(id, Lists.matter("a-1"));
        return id;
    }

    private static String body(Town town) {
        return "{\"divisionCode\":\"%s\"}".formatted(town.community());
    }
}
