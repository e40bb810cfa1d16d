package org.linli.evaluation.grant;

import java.util.UUID;
import org.linli.testkit.Token;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who may share a budget out: by what was scored in the ground's division. */
public final class GrantAccess {

    private static final String PATH = "/api/v1/grant-rounds";

    private final WebTestClient http;
    private final Ground ground;

    public GrantAccess(WebTestClient http, Ground ground) {
        this.http = http;
        this.ground = ground;
    }

    /** For a list that is empty shall mean that its reader may see nothing. */
    public void draftSomething() {
        drafted();
    }

    public void addTo(AccessMatrix matrix) {
        matrix.row("POST " + PATH, () -> Attempt.post(ground, PATH, body()))
                .row("GET " + PATH, () -> Attempt.get(ground, PATH))
                .row("GET " + PATH + "/{id}", () -> Attempt.get(ground, PATH + "/" + drafted()))
                .row(
                        "POST " + PATH + "/{id}/approve",
                        () -> Attempt.post(ground, PATH + "/" + drafted() + "/approve", "{}"))
                .row(
                        "POST " + PATH + "/{id}/cancel",
                        () -> Attempt.post(ground, PATH + "/" + drafted() + "/cancel", "{\"reason\":\"重算\"}"));
    }

    private String drafted() {
        var location = http.post()
                .uri(PATH)
                .headers(Token.of("COMMUNITY_ADMIN").scope(ground.division()).subject("drafter"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body())
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getFirst(HttpHeaders.LOCATION);
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private String body() {
        return "{\"divisionCode\":\"" + ground.division() + "\",\"period\":\"ALL\",\"budgetFen\":100000}";
    }
}
