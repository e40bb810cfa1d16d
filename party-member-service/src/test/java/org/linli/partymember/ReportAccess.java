package org.linli.partymember;

import java.time.LocalDate;
import java.time.ZoneId;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;

/** Who may see, write and judge reports. */
final class ReportAccess {

    private static final String PATH = "/api/v1/reports";

    private final Api api;
    private final Town town;
    private final String unit;

    private ReportAccess(Api api, Town town, String unit) {
        this.api = api;
        this.town = town;
        this.unit = unit;
    }

    static void rows(AccessMatrix matrix, Api api, Town town, Ground ground) {
        var rows = new ReportAccess(api, town, ground.unit());
        matrix.row("POST " + PATH, () -> Attempt.post(ground, PATH, period()))
                .row("GET " + PATH, () -> Attempt.get(rows.drafted(), PATH))
                .row("GET " + PATH + "/{id}", () -> rows.get(""))
                .row("GET " + PATH + "/{id}/document", () -> rows.get("/document"))
                .row("POST " + PATH + "/{id}/submit", () -> rows.post(rows.drafted(), "/submit", "{}"))
                .row(
                        "POST " + PATH + "/{id}/return",
                        () -> rows.post(rows.submitted(), "/return", "{\"reason\":\"x\"}"))
                .row("POST " + PATH + "/{id}/accept", () -> rows.post(rows.submitted(), "/accept", "{}"));
    }

    private static String period() {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return "{\"period\":\"%d-H%d\"}".formatted(today.getYear(), today.getMonthValue() < 7 ? 1 : 2);
    }

    private Attempt get(String what) {
        var ground = drafted();
        return Attempt.get(ground, pathOf(ground) + what);
    }

    private Attempt post(Ground ground, String move, String body) {
        return Attempt.post(ground, pathOf(ground) + move, body);
    }

    /** A member with a report. */
    private Ground drafted() {
        var member = town.member(unit);
        Api.body(api.post(Town.memberToken(member), PATH, period()), 201);
        return new Ground(member, unit, town.home.value(), town.away.value());
    }

    private Ground submitted() {
        var ground = drafted();
        Api.body(api.post(Town.memberToken(ground.owner()), pathOf(ground) + "/submit", "{}"), 200);
        return ground;
    }

    private String pathOf(Ground ground) {
        var reports = Api.body(api.get(Town.memberToken(ground.owner()), PATH), 200);
        return PATH + "/" + Api.<String>read(reports, "$.items[0].id");
    }
}
