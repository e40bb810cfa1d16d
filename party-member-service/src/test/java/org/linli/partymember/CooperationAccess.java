package org.linli.partymember;

import org.linli.testkit.Cameras;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Who may call what of offers, needs, projects and agreements. */
record CooperationAccess(Api api, Town town, Ground ground) {

    private static final String OFFERS = "/api/v1/offers";
    private static final String NEEDS = "/api/v1/needs";
    private static final String PROJECTS = "/api/v1/projects";
    private static final String AGREEMENTS = "/api/v1/co-building-agreements";
    private static final String REASON = "{\"reason\":\"r\"}";

    void addTo(AccessMatrix matrix) {
        exchange(matrix, created(OFFERS, offer()), created(NEEDS, need()));
        projects(matrix, pictured(project()));
        agreements(matrix, created(AGREEMENTS, agreement()));
    }

    private void exchange(AccessMatrix matrix, String offer, String need) {
        matrix.row("POST " + OFFERS, () -> Attempt.post(ground, OFFERS, offer()))
                .row("GET " + OFFERS, () -> Attempt.get(ground, OFFERS))
                .row("GET " + OFFERS + "/{id}", () -> Attempt.get(ground, OFFERS + "/" + offer))
                .row("GET " + OFFERS + "/{id}/matches", () -> Attempt.get(ground, OFFERS + "/" + offer + "/matches"))
                .row(
                        "POST " + OFFERS + "/{id}/withdraw",
                        () -> post(OFFERS, created(OFFERS, offer()), "withdraw", "{}"))
                .row("POST " + NEEDS, () -> Attempt.post(ground, NEEDS, need()))
                .row("GET " + NEEDS, () -> Attempt.get(ground, NEEDS))
                .row("GET " + NEEDS + "/{id}", () -> Attempt.get(ground, NEEDS + "/" + need))
                .row("GET " + NEEDS + "/{id}/matches", () -> Attempt.get(ground, NEEDS + "/" + need + "/matches"))
                .row("POST " + NEEDS + "/{id}/withdraw", () -> post(NEEDS, created(NEEDS, need()), "withdraw", "{}"));
    }

    private void projects(AccessMatrix matrix, String seen) {
        var one = PROJECTS + "/{id}";
        matrix.row("POST " + PROJECTS, () -> Attempt.post(ground, PROJECTS, pair()))
                .row("GET " + PROJECTS, () -> Attempt.get(ground, PROJECTS))
                .row("GET " + one, () -> Attempt.get(ground, PROJECTS + "/" + seen))
                .row(
                        "POST " + one + "/milestones",
                        () -> post(PROJECTS, project(), "milestones", "{\"name\":\"n\",\"due\":\"2099-12-31\"}"))
                .row(
                        "POST " + one + "/milestones/{number}/reach",
                        () -> post(PROJECTS, project(), "milestones/1/reach", "{}"))
                .row(
                        "POST " + one + "/spendings",
                        () -> post(PROJECTS, project(), "spendings", "{\"what\":\"w\",\"fen\":1}"))
                .row("POST " + one + "/finish", () -> post(PROJECTS, reached(), "finish", "{\"result\":\"r\"}"))
                .row("POST " + one + "/photos", () -> photo(seen))
                .row("GET " + one + "/photos", () -> Attempt.get(ground, PROJECTS + "/" + seen + "/photos"))
                .row(
                        "GET " + one + "/photos/{number}/content",
                        () -> Attempt.get(ground, PROJECTS + "/" + seen + "/photos/1/content"))
                .row(
                        "GET " + one + "/photos/{number}/thumbnail",
                        () -> Attempt.get(ground, PROJECTS + "/" + seen + "/photos/1/thumbnail"))
                .row("POST " + one + "/cancel", () -> post(PROJECTS, project(), "cancel", REASON))
                .row(
                        "GET /api/v1/project-figures",
                        () -> Attempt.get(ground, "/api/v1/project-figures?division=" + town.home));
    }

    private void agreements(AccessMatrix matrix, String seen) {
        matrix.row("POST " + AGREEMENTS, () -> Attempt.post(ground, AGREEMENTS, agreement()))
                .row("GET " + AGREEMENTS, () -> Attempt.get(ground, AGREEMENTS))
                .row("GET " + AGREEMENTS + "/{id}", () -> Attempt.get(ground, AGREEMENTS + "/" + seen))
                .row(
                        "POST " + AGREEMENTS + "/{id}/sign",
                        () -> post(AGREEMENTS, created(AGREEMENTS, agreement()), "sign", "{}"))
                .row(
                        "POST " + AGREEMENTS + "/{id}/end",
                        () -> post(AGREEMENTS, created(AGREEMENTS, agreement()), "end", REASON));
    }

    private String pictured(String project) {
        api.http()
                .post()
                .uri(PROJECTS + "/{id}/photos", project)
                .headers(town.communityAdmin)
                .contentType(MediaType.IMAGE_JPEG)
                .bodyValue(Cameras.jpeg(4, 4))
                .exchange()
                .expectStatus()
                .isCreated();
        return project;
    }

    /** The body is no photo, so whoever may add one is refused it (422). */
    private Attempt photo(String project) {
        var uri = PROJECTS + "/" + project + "/photos";
        return new Attempt(ground, HttpMethod.POST, uri, MediaType.IMAGE_JPEG, "no photo");
    }

    private Attempt post(String what, String id, String command, String body) {
        return Attempt.post(ground, what + "/" + id + "/" + command, body);
    }

    private static String listing() {
        return """
                {"title":"t","text":"t","abilities":["LEGAL"],"from":"2026-01-01","until":"2030-12-31","fen":1000}""";
    }

    private String offer() {
        return "{\"memberId\":\"%s\",\"offer\":%s}".formatted(ground.owner(), listing());
    }

    private String need() {
        return "{\"communityCode\":\"%s\",\"need\":%s}".formatted(town.home, listing());
    }

    private String pair() {
        return """
                {"offerId":"%s","needId":"%s","milestones":[{"name":"n","due":"2099-12-31"}]}""".formatted(created(OFFERS, offer()), created(NEEDS, need()));
    }

    private String project() {
        return created(PROJECTS, pair());
    }

    private String reached() {
        var id = project();
        Api.body(api.post(town.communityAdmin, PROJECTS + "/" + id + "/milestones/1/reach", "{}"), 200);
        return id;
    }

    private String agreement() {
        return """
                {"unitId":"%s","communityCode":"%s","purpose":"p","from":"2026-01-01","until":"2030-12-31"}""".formatted(ground.unit(), town.home);
    }

    private String created(String path, String body) {
        return Api.read(Api.body(api.post(town.communityAdmin, path, body), 201), "$.id");
    }
}
