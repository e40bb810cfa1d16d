package org.linli.evaluation.closing;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.testkit.Token;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who may close a period of a district, and read what it came to. */
public final class ClosingAccess {

    private static final String PATH = "/api/v1/closings";
    private static final int DISTRICT_DIGITS = 6;
    private static final AtomicInteger YEAR = new AtomicInteger(1000);

    private final WebTestClient http;
    private final Ground ground;
    private final String district;

    public ClosingAccess(WebTestClient http, Ground ground) {
        this.http = http;
        this.ground = ground;
        this.district = ground.division().substring(0, DISTRICT_DIGITS);
    }

    /** For a list that is empty shall mean that its reader may see nothing. */
    public void closeSomething() {
        http.post()
                .uri(PATH)
                .headers(Token.of("DISTRICT_ADMIN").scope(district))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body("2026-01"))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody();
    }

    public void addTo(AccessMatrix matrix) {
        var one = PATH + "/" + district + "-2026-01";
        matrix.row("POST " + PATH, () -> Attempt.post(ground, PATH, body(Integer.toString(YEAR.incrementAndGet()))))
                .row("GET " + PATH, () -> Attempt.get(ground, PATH))
                .row("GET " + PATH + "/{id}", () -> Attempt.get(ground, one))
                .row("GET " + PATH + "/{id}/figures", () -> Attempt.get(ground, one + "/figures"))
                .row("GET " + PATH + "/{id}/verification", () -> Attempt.get(ground, one + "/verification"));
    }

    private String body(String period) {
        return "{\"divisionCode\":\"" + district + "\",\"period\":\"" + period + "\"}";
    }
}
