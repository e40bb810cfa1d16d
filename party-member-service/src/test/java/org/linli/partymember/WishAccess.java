package org.linli.partymember;

import org.linli.testkit.Token;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;

/** Who may call what of wishes. */
record WishAccess(Api api, Town town, Ground ground) {

    private static final String WISHES = "/api/v1/wishes";
    private static final String ONE = WISHES + "/{id}";
    private static final String YES = "{\"accepted\":true}";
    private static final String REASON = "{\"reason\":\"r\"}";
    private static final String DONE = "{\"text\":\"t\",\"minutes\":30}";

    void addTo(AccessMatrix matrix) {
        var claimed = claimed();
        matrix.row("POST " + WISHES, () -> Attempt.post(ground, WISHES, wish()))
                .row("GET " + WISHES, () -> Attempt.get(ground, WISHES))
                .row("GET " + ONE, () -> Attempt.get(ground, WISHES + "/" + claimed))
                .row(
                        "GET /api/v1/wish-figures",
                        () -> Attempt.get(ground, "/api/v1/wish-figures?division=" + town.home))
                .row("POST " + ONE + "/screen", () -> post(proposed(), "screen", YES))
                .row("POST " + ONE + "/publish", () -> post(done(proposed(), "screen", YES), "publish", "{}"))
                .row("POST " + ONE + "/withdraw", () -> post(proposed(), "withdraw", REASON))
                .row("POST " + ONE + "/claim", () -> post(published(), "claim", "{}"))
                .row("POST " + ONE + "/return", () -> post(claimed(), "return", REASON))
                .row("POST " + ONE + "/fulfil", () -> post(claimed(), "fulfil", DONE))
                .row("POST " + ONE + "/thank", () -> post(fulfilled(), "thank", "{\"text\":\"t\"}"))
                .row(
                        "POST " + ONE + "/recipient/disclosure",
                        () -> post(claimed(), "recipient/disclosure", "{\"reason\":\"上门实现心愿\"}"));
    }

    private Attempt post(String id, String command, String body) {
        return Attempt.post(ground, WISHES + "/" + id + "/" + command, body);
    }

    private String wish() {
        return """
                {"communityCode":"%s","kind":"GOODS","text":"t","recipient":{"name":"王桂兰","phone":"15400000009"}}""".formatted(town.home);
    }

    /** By the resident who owns it. */
    private String proposed() {
        return Api.read(Api.body(api.post(Token.resident(ground.owner()), WISHES, wish()), 201), "$.id");
    }

    private String published() {
        return done(done(proposed(), "screen", YES), "publish", "{}");
    }

    private String done(String id, String command, String body) {
        Api.body(api.post(town.communityAdmin, WISHES + "/" + id + "/" + command, body), 200);
        return id;
    }

    private String claimed() {
        var id = published();
        Api.body(api.post(Town.memberToken(ground.owner()), WISHES + "/" + id + "/claim", "{}"), 201);
        return id;
    }

    private String fulfilled() {
        var id = claimed();
        Api.body(api.post(Town.memberToken(ground.owner()), WISHES + "/" + id + "/fulfil", DONE), 200);
        return id;
    }
}
