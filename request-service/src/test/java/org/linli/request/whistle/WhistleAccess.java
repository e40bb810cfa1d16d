package org.linli.request.whistle;

import org.linli.request.Api;
import org.linli.request.City;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;

/** Who may call what of whistles. */
public record WhistleAccess(Api api, Ground ground) {

    private static final String ONE = " /api/v1/whistles/{id}";
    private static final String FIGURES = "/api/v1/whistle-figures";

    public void addTo(AccessMatrix matrix) {
        var whistles = new Blowing(api);
        var id = blown(whistles);
        matrix.row("POST /api/v1/whistles", () -> Attempt.post(ground, Blowing.WHISTLES, Blowing.body(City.COMMUNITY)))
                .row("GET /api/v1/whistles", () -> Attempt.get(ground, Blowing.WHISTLES + "?limit=200"))
                .row("GET" + ONE, () -> Attempt.get(ground, Blowing.WHISTLES + "/" + id))
                .row("POST" + ONE + "/arrive", () -> post(blown(whistles), "arrive", "{}"))
                .row("POST" + ONE + "/decline", () -> post(blown(whistles), "decline", "{\"reason\":\"r\"}"))
                .row("POST" + ONE + "/report", () -> post(came(whistles), "report", "{\"text\":\"t\"}"))
                .row(
                        "POST" + ONE + "/units/{unitId}/judgement",
                        () -> post(declined(whistles), "units/" + City.UNIT + "/judgement", "{\"excused\":true}"))
                .row("POST" + ONE + "/joint-tasks", () -> post(blown(whistles), "joint-tasks", task()))
                .row(
                        "POST" + ONE + "/joint-tasks/{number}/result",
                        () -> post(planned(whistles), "joint-tasks/1/result", """
                                {"attended":[],"findings":"f","outcome":"NOTHING_FOUND"}"""))
                .row("POST" + ONE + "/close", () -> post(settled(whistles), "close", """
                                {"appraisals":[{"unitId":"%s","score":3}]}""".formatted(City.UNIT)))
                .row("GET " + FIGURES, () -> Attempt.get(ground, FIGURES + "?division=" + City.COMMUNITY))
                .row(
                        "GET " + FIGURES + "/units",
                        () -> Attempt.get(ground, FIGURES + "/units?division=" + City.COMMUNITY))
                .row("GET " + FIGURES + "/own-unit", () -> Attempt.get(ground, FIGURES + "/own-unit"))
                .row(
                        "GET " + FIGURES + "/verification",
                        () -> Attempt.get(ground, FIGURES + "/verification?division=" + City.COMMUNITY));
    }

    private Attempt post(String id, String what, String body) {
        return Attempt.post(ground, Blowing.WHISTLES + "/" + id + "/" + what, body);
    }

    private static String task() {
        return """
                {"at":"2026-11-25T12:00:00Z","place":"p","unitIds":["%s"]}""".formatted(City.UNIT);
    }

    private static String blown(Blowing whistles) {
        return Blowing.id(whistles.blow(Api.ADMIN, """
                {"divisionCode":"%s","matter":"m","text":"t","units":[{"unitId":"%s"}]}""".formatted(City.COMMUNITY, City.UNIT)));
    }

    private static String came(Blowing whistles) {
        var id = blown(whistles);
        whistles.done(Api.UNIT_ADMIN, id, "arrive", "{}");
        return id;
    }

    private static String declined(Blowing whistles) {
        var id = blown(whistles);
        whistles.done(Api.UNIT_ADMIN, id, "decline", "{\"reason\":\"r\"}");
        return id;
    }

    private static String planned(Blowing whistles) {
        var id = blown(whistles);
        whistles.done(Api.ADMIN, id, "joint-tasks", task());
        return id;
    }

    private static String settled(Blowing whistles) {
        return came(whistles);
    }
}
