package org.linli.grid.patrol;

import java.time.Instant;
import org.linli.grid.Api;
import org.linli.grid.Town;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.testkit.Token;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;

/** Who may call what of patrols. Whoever the table calls by is the stranger who looks after the grid. */
public record PatrolAccess(Api api, Town town, Ground ground, String grid) {

    private static final String STRANGER = "a-stranger";

    public void addTo(AccessMatrix matrix) {
        api.post(town.admin(), "/divisions/" + town.community() + "/staff", """
                {"personId":"%s","role":"SPECIALIST"}""".formatted(STRANGER));
        var plan = id(plan());
        recorded(plan); // a list that is empty means that its reader may see none
        matrix.row("POST /api/v1/patrol-plans", this::plan)
                .row("GET /api/v1/patrol-plans", () -> get("/patrol-plans?division=" + grid))
                .row("GET /api/v1/patrol-plans/{id}", () -> get("/patrol-plans/" + plan))
                .row(
                        "POST /api/v1/patrol-plans/{id}/end",
                        () -> Attempt.post(ground, "/api/v1/patrol-plans/" + id(plan()) + "/end", ""))
                .row("POST /api/v1/patrols", () -> patrol(id(plan())))
                .row("GET /api/v1/patrols", () -> get("/patrols?division=" + grid))
                .row("GET /api/v1/patrols/{id}", () -> get("/patrols/" + recorded(plan)))
                .row("GET /api/v1/patrols/due", () -> get("/patrols/due"))
                .row("GET /api/v1/patrol-figures", () -> get("/patrol-figures?division=" + grid))
                .row(
                        "GET /api/v1/patrol-figures/verification",
                        () -> get("/patrol-figures/verification?division=" + grid));
    }

    private Attempt get(String path) {
        return Attempt.get(ground, "/api/v1" + path);
    }

    private Attempt plan() {
        var today = WorkingCalendar.dayOf(Instant.now());
        return Attempt.post(ground, "/api/v1/patrol-plans", """
                {"divisionCode":"%s","personId":"%s","rhythm":{"kind":"DAILY"},"workingDaysOnly":false,
                 "from":"%s","until":"%s"}""".formatted(grid, STRANGER, today, today.plusDays(2)));
    }

    private Attempt patrol(String plan) {
        return Attempt.post(ground, "/api/v1/patrols", """
                {"planId":"%s","checkIn":{"longitude":1,"latitude":1},"seen":"","findings":[]}""".formatted(plan));
    }

    private String recorded(String plan) {
        var staff = Token.of("GRID_STAFF").subject(STRANGER).scope(town.community());
        return (String)
                Api.body(api.post(staff, "/patrols", patrol(plan).body()), 201).get("id");
    }

    private String id(Attempt creation) {
        var path = creation.uri().replaceFirst("^/api/v1", "");
        return (String)
                Api.body(api.post(town.admin(), path, creation.body()), 201).get("id");
    }
}
