package org.linli.grid.care;

import org.linli.grid.Api;
import org.linli.grid.Town;
import org.linli.testkit.Token;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;

/** Who may call what of care. Whoever the table calls by is the stranger who looks after the grid. */
public record CareAccess(Api api, Town town, Ground ground, String grid) {

    private static final String STRANGER = "a-stranger";
    private static final String REASON = "{\"reason\":\"今日入户走访\"}";

    public void addTo(AccessMatrix matrix) {
        api.post(town.admin(), "/divisions/" + grid + "/staff", """
                {"personId":"%s","role":"HOUSEHOLD_LINK"}""".formatted(STRANGER));
        var id = subject();
        var visit = visit(id);
        subject(); // is due: a list that is empty means that its reader may see none
        matrix.row("POST /api/v1/care-subjects", this::taken)
                .row("GET /api/v1/care-subjects", () -> get("/care-subjects?division=" + grid))
                .row("GET /api/v1/care-subjects/{id}", () -> get("/care-subjects/" + id))
                .row("POST /api/v1/care-subjects/{id}/level", () -> post(subject(), "level", """
                        {"level":"BLUE","reason":"好转"}"""))
                .row("POST /api/v1/care-subjects/{id}/end", () -> post(subject(), "end", "{\"reason\":\"迁出\"}"))
                .row(
                        "POST /api/v1/care-subjects/{id}/responsible",
                        () -> post(subject(), "responsible", """
                        {"personId":"%s"}""".formatted(STRANGER)))
                .row("POST /api/v1/care-subjects/{id}/disclosure", () -> post(id, "disclosure", REASON))
                .row("POST /api/v1/care-subjects/{id}/visits", () -> post(id, "visits", "{}"))
                .row("GET /api/v1/care-subjects/{id}/visits", () -> get("/care-subjects/" + id + "/visits"))
                .row(
                        "POST /api/v1/care-visits/{id}/disclosure",
                        () -> Attempt.post(ground, "/api/v1/care-visits/" + visit + "/disclosure", REASON))
                .row("GET /api/v1/care-visits/today", () -> get("/care-visits/today"))
                .row("GET /api/v1/care-visits/overdue", () -> get("/care-visits/overdue?division=" + grid))
                .row("GET /api/v1/care-visits/figures", () -> get("/care-visits/figures?division=" + grid));
    }

    private Attempt get(String path) {
        return Attempt.get(ground, "/api/v1" + path);
    }

    private Attempt post(String id, String command, String body) {
        return Attempt.post(ground, "/api/v1/care-subjects/" + id + "/" + command, body);
    }

    private Attempt taken() {
        return Attempt.post(ground, "/api/v1/care-subjects", """
                {"divisionCode":"%s","name":"钱护一","address":"康吉小区3号楼","level":"RED","reason":"独居",
                 "responsible":"%s","since":"%s"}""".formatted(
                        grid, STRANGER, Household.today().minusDays(1)));
    }

    private String subject() {
        return (String) Api.body(api.post(town.admin(), "/care-subjects", taken().body()), 201)
                .get("id");
    }

    private String visit(String id) {
        var staff = Token.of("GRID_STAFF").subject(STRANGER).scope(town.community());
        return (String) Api.body(api.post(staff, "/care-subjects/" + id + "/visits", "{\"note\":\"在家\"}"), 201)
                .get("id");
    }
}
