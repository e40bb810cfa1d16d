package org.linli.evaluation.rule.edition;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.event.DivisionCode;
import org.linli.testkit.Token;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who may write, approve and end the rules of the ground's division. */
public final class EditionAccess {

    private static final String PATH = "/api/v1/rule-sets";

    private final WebTestClient http;
    private final Ground ground;
    private final AtomicInteger days = new AtomicInteger(100);

    public EditionAccess(WebTestClient http, Ground ground) {
        this.http = http;
        this.ground = ground;
    }

    public void addTo(AccessMatrix matrix) {
        matrix.row("POST " + PATH, () -> Attempt.post(ground, PATH, body()))
                .row("GET " + PATH, () -> listed())
                .row("GET " + PATH + "/{id}", () -> Attempt.get(ground, PATH + "/" + drafted()))
                .row(
                        "GET " + PATH + "/{id}/differences",
                        () -> Attempt.get(ground, PATH + "/" + drafted() + "/differences"))
                .row("PUT " + PATH + "/{id}", () -> Attempt.put(ground, PATH + "/" + drafted(), wording()))
                .row("POST " + PATH + "/{id}/submit", () -> move(drafted(), "submit"))
                .row("POST " + PATH + "/{id}/return", () -> move(submitted(), "return"))
                .row("POST " + PATH + "/{id}/approve", () -> move(submitted(), "approve"))
                .row("POST " + PATH + "/{id}/retire", () -> move(approved(), "retire"));
    }

    private Attempt listed() {
        drafted();
        return Attempt.get(ground, PATH);
    }

    private Attempt move(String id, String name) {
        return Attempt.post(ground, PATH + "/" + id + "/" + name, told(name));
    }

    private static String told(String name) {
        return switch (name) {
            case "return" -> "{\"reason\":\"说明\"}";
            case "retire" -> "{\"reason\":\"说明\",\"lastDay\":\"%s\"}".formatted(day(3000));
            default -> "{}";
        };
    }

    private String body() {
        return EditionLifeTest.body(new DivisionCode(ground.division()), "100", day(days.incrementAndGet()));
    }

    private String wording() {
        return body().replaceFirst("\"divisionCode\":\"\\d+\",", "");
    }

    private static LocalDate day(int later) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(later);
    }

    private String drafted() {
        var location = post("writer", PATH, body())
                .expectStatus()
                .isCreated()
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst(HttpHeaders.LOCATION);
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private String submitted() {
        return moved(drafted(), "submit", "writer");
    }

    private String approved() {
        return moved(submitted(), "approve", "second");
    }

    private String moved(String id, String name, String who) {
        post(who, PATH + "/" + id + "/" + name, "{}").expectStatus().isOk();
        return id;
    }

    private WebTestClient.ResponseSpec post(String who, String path, String body) {
        return http.post()
                .uri(path)
                .headers(Token.of("COMMUNITY_ADMIN").subject(who).scope(ground.division()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
