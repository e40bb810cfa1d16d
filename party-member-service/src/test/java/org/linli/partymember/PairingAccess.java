package org.linli.partymember;

import java.time.Duration;
import java.time.Instant;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;

/** Who may call what of pairings. */
record PairingAccess(Api api, Town town, Ground ground) {

    private static final String HOUSES = "/api/v1/households";
    private static final String ONE = " " + HOUSES + "/{id}";
    private static final String UNITS = "/api/v1/unit-pairings";
    private static final String VISITS = "/api/v1/household-visits";
    private static final String REASON = "{\"reason\":\"上门走访联系\"}";

    void addTo(AccessMatrix matrix) {
        var seen = house();
        var visit = visited(seen);
        var member = ground.owner();
        matrix.row("POST " + HOUSES, () -> Attempt.post(ground, HOUSES, Town.checkIn(town.home)))
                .row("GET " + HOUSES, () -> Attempt.get(ground, HOUSES))
                .row("GET" + ONE, () -> Attempt.get(ground, HOUSES + "/" + seen))
                .row("POST" + ONE + "/pairings", () -> post(house(), "pairings", "{\"memberId\":\"" + member + "\"}"))
                .row(
                        "POST" + ONE + "/pairings/{memberId}/end",
                        () -> post(house(), "pairings/" + member + "/end", "{\"reason\":\"r\"}"))
                .row(
                        "POST" + ONE + "/pairings/{memberId}/replace",
                        () -> post(house(), "pairings/" + member + "/replace", """
                                {"by":"%s","reason":"r"}""".formatted(member)))
                .row("POST" + ONE + "/key", () -> post(house(), "key", "{\"key\":true}"))
                .row("POST" + ONE + "/close", () -> post(house(), "close", "{}"))
                .row("POST" + ONE + "/visits", () -> post(seen, "visits", visit()))
                .row("POST" + ONE + "/personal-data/disclosure", () -> post(seen, "personal-data/disclosure", REASON))
                .row("GET " + VISITS, () -> Attempt.get(ground, VISITS))
                .row("GET " + VISITS + "/{id}", () -> Attempt.get(ground, VISITS + "/" + visit))
                .row(
                        "POST " + VISITS + "/{id}/note/disclosure",
                        () -> Attempt.post(ground, VISITS + "/" + visit + "/note/disclosure", REASON))
                .row(
                        "GET /api/v1/pairing-figures",
                        () -> Attempt.get(ground, "/api/v1/pairing-figures?division=" + town.home))
                .row(
                        "GET /api/v1/pairing-figures/members/{memberId}",
                        () -> Attempt.get(ground, "/api/v1/pairing-figures/members/" + member))
                .row("POST " + UNITS, () -> Attempt.post(ground, UNITS, unitPairing()))
                .row("GET " + UNITS, () -> {
                    unitPaired();
                    return Attempt.get(ground, UNITS);
                })
                .row("GET " + UNITS + "/{id}", () -> Attempt.get(ground, UNITS + "/" + unitPaired()))
                .row(
                        "POST " + UNITS + "/{id}/end",
                        () -> Attempt.post(ground, UNITS + "/" + unitPaired() + "/end", "{\"reason\":\"r\"}"));
    }

    private Attempt post(String house, String what, String body) {
        return Attempt.post(ground, HOUSES + "/" + house + "/" + what, body);
    }

    private String house() {
        return created(HOUSES, """
                {"communityCode":"%s","name":"孙虚丙","members":["%s"]}""".formatted(town.home, ground.owner()));
    }

    private String visited(String house) {
        return created(HOUSES + "/" + house + "/visits", visit());
    }

    private String visit() {
        return """
                {"memberId":"%s","purpose":"GREETING","startedAt":"%s","minutes":30,"note":"n"}""".formatted(ground.owner(), Instant.now().minus(Duration.ofHours(1)));
    }

    private String unitPairing() {
        return "{\"unitId\":\"%s\",\"communityCode\":\"%s\"}".formatted(ground.unit(), town.home);
    }

    private String unitPaired() {
        return created(UNITS, unitPairing());
    }

    private String created(String path, String body) {
        return Api.read(Api.body(api.post(town.communityAdmin, path, body), 201), "$.id");
    }
}
