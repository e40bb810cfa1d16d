package org.linli.evaluation.honour;

import java.util.UUID;
import org.linli.testkit.Token;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who may publish on the board of the ground's division, read it, appeal and decide: items that are about its owner. */
public final class HonourAccess {

    private static final String BOARD = "/api/v1/honour-board";
    private static final String ITEMS = "/api/v1/honour-items";
    private static final String REASON = "{\"reason\":\"核对情况说明\"}";
    private static final String DECISION = "{\"outcome\":\"DISMISSED\",\"reason\":\"不实\"}";

    private final WebTestClient http;
    private final Ground ground;

    public HonourAccess(WebTestClient http, Ground ground) {
        this.http = http;
        this.ground = ground;
    }

    /** For a list that is empty shall mean that its reader may see nothing. */
    public void publishSomething() {
        published();
    }

    public void addTo(AccessMatrix matrix) {
        matrix.row("GET " + BOARD, () -> Attempt.get(ground, BOARD + "?division=" + ground.division()))
                .row("GET " + BOARD + "/{id}", () -> Attempt.get(ground, BOARD + "/" + published()))
                .row("POST " + BOARD + "/{id}/consent", () -> said(published(), "consent", "{\"given\":true}"))
                .row("POST " + BOARD + "/{id}/appeal", () -> said(published(), "appeal", REASON))
                .row("POST " + ITEMS, () -> Attempt.post(ground, ITEMS, newItem()))
                .row("GET " + ITEMS, () -> Attempt.get(ground, ITEMS))
                .row("GET " + ITEMS + "/own", () -> Attempt.get(ground, ITEMS + "/own"))
                .row("GET " + ITEMS + "/{id}", () -> Attempt.get(ground, ITEMS + "/" + published()))
                .row("POST " + ITEMS + "/{id}/decision", () -> done(appealed(), "decision", DECISION))
                .row("POST " + ITEMS + "/{id}/take-down", () -> done(published(), "take-down", REASON))
                .row(
                        "POST " + ITEMS + "/{id}/personal-data/disclosure",
                        () -> done(published(), "personal-data/disclosure", REASON));
    }

    private Attempt said(String id, String name, String body) {
        return Attempt.post(ground, BOARD + "/" + id + "/" + name, body);
    }

    private Attempt done(String id, String name, String body) {
        return Attempt.post(ground, ITEMS + "/" + id + "/" + name, body);
    }

    private String newItem() {
        return """
                {"kind":"ROLE_MODEL","divisionCode":"%s","subjectKind":"RESIDENT","subjectId":"%s","name":"张三","line":"榜样"}""".formatted(ground.division(), ground.owner());
    }

    private String published() {
        var staff = Token.of("COMMUNITY_ADMIN").subject("publisher").scope(ground.division());
        var location = post(staff, ITEMS, newItem())
                .expectStatus()
                .isCreated()
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst(HttpHeaders.LOCATION);
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private String appealed() {
        var id = published();
        post(Token.resident(ground.owner()), BOARD + "/" + id + "/appeal", REASON)
                .expectStatus()
                .isOk();
        return id;
    }

    private WebTestClient.ResponseSpec post(Token token, String path, String body) {
        return http.post()
                .uri(path)
                .headers(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
