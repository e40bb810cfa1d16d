package org.linli.evaluation.assessment;

import java.util.UUID;
import org.linli.testkit.Token;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who may judge units and see how they were judged: by what the ground's unit did in its division. */
public final class AssessmentAccess {

    private static final String FIGURES = "/api/v1/unit-figures";
    private static final String FORMULAS = "/api/v1/unit-formulas";
    private static final String ASSESSMENTS = "/api/v1/unit-assessments";
    private static final String SPAN = "2025";

    private final WebTestClient http;
    private final Ground ground;
    private final Runnable doSomething;

    /** @param doSomething makes the ground's unit do something in its division in 2025 */
    public AssessmentAccess(WebTestClient http, Ground ground, Runnable doSomething) {
        this.http = http;
        this.ground = ground;
        this.doSomething = doSomething;
    }

    /** For a list that is empty shall mean that its reader may see nothing. */
    public void assessSomebody() {
        doSomething.run();
        published();
    }

    public void addTo(AccessMatrix matrix) {
        var here = "?division=" + ground.division() + "&span=" + SPAN;
        matrix.row("GET " + FIGURES, () -> Attempt.get(ground, FIGURES + here))
                .row("GET " + FIGURES + "/{unitId}", () -> Attempt.get(ground, FIGURES + "/" + ground.unit() + here))
                .row("POST " + FORMULAS, () -> Attempt.post(ground, FORMULAS, formula()))
                .row("GET " + FORMULAS, () -> Attempt.get(ground, FORMULAS))
                .row("GET " + FORMULAS + "/{id}", () -> Attempt.get(ground, FORMULAS + "/" + made(FORMULAS, formula())))
                .row("POST " + FORMULAS + "/{id}/approve", () -> moved(FORMULAS, formula(), "approve", "{}"))
                .row("POST " + FORMULAS + "/{id}/withdraw", () -> moved(FORMULAS, formula(), "withdraw", "{}"))
                .row("POST " + ASSESSMENTS, () -> Attempt.post(ground, ASSESSMENTS, assessment()))
                .row("GET " + ASSESSMENTS, () -> Attempt.get(ground, ASSESSMENTS))
                .row("GET " + ASSESSMENTS + "/{id}", () -> Attempt.get(ground, ASSESSMENTS + "/" + drafted()))
                .row(
                        "GET " + ASSESSMENTS + "/{id}/units/{unitId}",
                        () -> Attempt.get(ground, ASSESSMENTS + "/" + published() + "/units/" + ground.unit()))
                .row("POST " + ASSESSMENTS + "/{id}/publish", () -> moved(ASSESSMENTS, assessment(), "publish", "{}"))
                .row(
                        "POST " + ASSESSMENTS + "/{id}/cancel",
                        () -> moved(ASSESSMENTS, assessment(), "cancel", "{\"reason\":\"重算\"}"));
    }

    private Attempt moved(String path, String body, String move, String how) {
        if (path.equals(ASSESSMENTS)) {
            inForce();
        }
        return Attempt.post(ground, path + "/" + made(path, body) + "/" + move, how);
    }

    private String drafted() {
        inForce();
        return made(ASSESSMENTS, assessment());
    }

    private String published() {
        var id = drafted();
        post("publisher", ASSESSMENTS + "/" + id + "/publish", "{}");
        return id;
    }

    private void inForce() {
        post("approver", FORMULAS + "/" + made(FORMULAS, formula()) + "/approve", "{}");
    }

    private String made(String path, String body) {
        var location = post("drafter", path, body);
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private String post(String who, String path, String body) {
        var location = http.post()
                .uri(path)
                .headers(Token.of("COMMUNITY_ADMIN").scope(ground.division()).subject(who))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .is2xxSuccessful()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getFirst(HttpHeaders.LOCATION);
        return location == null ? "" : location;
    }

    private String formula() {
        return """
                {"divisionCode":"%s","effectiveFrom":"2025-01",
                 "terms":[{"id":"a","zh":"报到","en":"Check-ins","points":"figures.unitCheckIns"}]}""".formatted(ground.division());
    }

    private String assessment() {
        return """
                {"divisionCode":"%s","span":"%s"}""".formatted(ground.division(), SPAN);
    }
}
