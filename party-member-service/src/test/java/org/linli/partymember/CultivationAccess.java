package org.linli.partymember;

import org.linli.testkit.Token;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;

/** Who may call what of the cultivation of pioneers: the ground's member is a candidate, and a role model. */
record CultivationAccess(Api api, Ground ground, String mentor) {

    private static final String PLANS = "/api/v1/cultivation-plans";
    private static final String CANDIDATES = "/api/v1/cultivation-candidates/";
    private static final String MODELS = "/api/v1/role-models";

    void addTo(AccessMatrix matrix) {
        var plan = planned();
        var candidate = listed(plan);
        var model = drafted();
        Api.body(api.post(admin(), MODELS + "/" + model + "/publish", "{}"), 200);
        matrix.row("POST " + PLANS, () -> post(PLANS, plan()))
                .row("GET " + PLANS, () -> get(PLANS))
                .row("GET " + PLANS + "/{id}", () -> get(PLANS + "/" + plan))
                .row("POST " + PLANS + "/{id}/end", () -> post(PLANS + "/" + planned() + "/end", "{}"))
                .row(
                        "POST " + PLANS + "/{id}/candidates",
                        () -> post(PLANS + "/" + planned() + "/candidates", listing()))
                .row("GET /api/v1/cultivation-candidates", () -> get("/api/v1/cultivation-candidates?plan=" + plan))
                .row("GET " + CANDIDATES + "{id}", () -> get(CANDIDATES + candidate))
                .row("POST " + CANDIDATES + "{id}/mentor", () -> post(CANDIDATES + fresh() + "/mentor", mentoring()))
                .row("POST " + CANDIDATES + "{id}/notes", () -> post(CANDIDATES + paired() + "/notes", note()))
                .row(
                        "POST " + CANDIDATES + "{id}/criteria",
                        () -> post(CANDIDATES + paired() + "/criteria", "{\"met\":[1]}"))
                .row("POST " + CANDIDATES + "{id}/complete", () -> post(CANDIDATES + paired() + "/complete", "{}"))
                .row(
                        "POST " + CANDIDATES + "{id}/drop",
                        () -> post(CANDIDATES + fresh() + "/drop", "{\"reason\":\"r\"}"));
        matrix.row("POST " + MODELS, () -> post(MODELS, draft()))
                .row("GET " + MODELS, () -> get(MODELS))
                .row("GET " + MODELS + "/published", () -> get(MODELS + "/published?division=" + ground.division()))
                .row("GET " + MODELS + "/{id}", () -> get(MODELS + "/" + model))
                .row(
                        "POST " + MODELS + "/{id}/consent",
                        () -> post(MODELS + "/" + model + "/consent", "{\"given\":true}"))
                .row("POST " + MODELS + "/{id}/publish", () -> post(MODELS + "/" + drafted() + "/publish", "{}"))
                .row("POST " + MODELS + "/{id}/withdraw", () -> post(MODELS + "/" + drafted() + "/withdraw", "{}"));
    }

    private Token admin() {
        return Token.of("COMMUNITY_ADMIN").scope(ground.division());
    }

    private String plan() {
        return """
                {"divisionCode":"%s","year":2026,"title":"t","criteria":["c"]}""".formatted(ground.division());
    }

    private String listing() {
        return "{\"memberId\":\"%s\"}".formatted(ground.owner());
    }

    private String mentoring() {
        return "{\"mentorId\":\"%s\"}".formatted(mentor);
    }

    private static String note() {
        return "{\"month\":\"2026-01\",\"text\":\"t\"}";
    }

    private String draft() {
        return """
                {"memberId":"%s","divisionCode":"%s","title":"t","text":"t"}""".formatted(ground.owner(), ground.division());
    }

    private String planned() {
        return id(PLANS, plan());
    }

    private String listed(String plan) {
        return id(PLANS + "/" + plan + "/candidates", listing());
    }

    private String fresh() {
        return listed(planned());
    }

    private String paired() {
        var id = fresh();
        Api.body(api.post(admin(), CANDIDATES + id + "/mentor", mentoring()), 200);
        return id;
    }

    private String drafted() {
        return id(MODELS, draft());
    }

    private String id(String path, String body) {
        return Api.read(Api.body(api.post(admin(), path, body), 201), "$.id");
    }

    private Attempt get(String path) {
        return Attempt.get(ground, path);
    }

    private Attempt post(String path, String body) {
        return Attempt.post(ground, path, body);
    }
}
