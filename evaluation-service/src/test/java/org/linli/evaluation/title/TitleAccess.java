package org.linli.evaluation.title;

import java.util.UUID;
import org.linli.testkit.Token;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who may define titles of the ground's division, propose its owner for one, and decide. */
public final class TitleAccess {

    private static final String TITLES = "/api/v1/titles";
    private static final String AWARDS = "/api/v1/title-awards";
    private static final String REASON = "{\"reason\":\"核对情况说明\"}";

    private final WebTestClient http;
    private final Ground ground;

    public TitleAccess(WebTestClient http, Ground ground) {
        this.http = http;
        this.ground = ground;
    }

    /** For a list that is empty shall mean that its reader may see nothing. */
    public void nominateSomebody() {
        nominated();
    }

    public void addTo(AccessMatrix matrix) {
        matrix.row("POST " + TITLES, () -> Attempt.post(ground, TITLES, newTitle()))
                .row("GET " + TITLES, () -> Attempt.get(ground, TITLES + "?division=" + ground.division()))
                .row("GET " + TITLES + "/{id}", () -> Attempt.get(ground, TITLES + "/" + title()))
                .row("GET " + TITLES + "/{id}/places", () -> Attempt.get(ground, TITLES + "/" + title() + "/places"))
                .row(
                        "POST " + TITLES + "/{id}/withdraw",
                        () -> Attempt.post(ground, TITLES + "/" + title() + "/withdraw", "{}"))
                .row("POST " + AWARDS, () -> Attempt.post(ground, AWARDS, newAward()))
                .row("GET " + AWARDS, () -> Attempt.get(ground, AWARDS))
                .row("GET " + AWARDS + "/{id}", () -> Attempt.get(ground, AWARDS + "/" + nominated()))
                .row("POST " + AWARDS + "/{id}/approve", () -> move(nominated(), "approve", "{}"))
                .row("POST " + AWARDS + "/{id}/reject", () -> move(nominated(), "reject", REASON))
                .row("POST " + AWARDS + "/{id}/revoke", () -> move(awarded(), "revoke", REASON))
                .row(
                        "POST " + AWARDS + "/{id}/personal-data/disclosure",
                        () -> move(nominated(), "personal-data/disclosure", REASON));
    }

    private Attempt move(String id, String name, String body) {
        return Attempt.post(ground, AWARDS + "/" + id + "/" + name, body);
    }

    private String newTitle() {
        return """
                {"divisionCode":"%s","name":"最美居民","family":"HONOUR","subjectKind":"RESIDENT","rhythm":"ONCE","quota":9}""".formatted(ground.division());
    }

    private String title() {
        return created(TITLES, newTitle());
    }

    private String newAward() {
        return """
                {"titleId":"%s","divisionCode":"%s","period":"ALL","subjectId":"%s","name":"张三","grounds":"热心公益"}""".formatted(title(), ground.division(), ground.owner());
    }

    private String nominated() {
        return created(AWARDS, newAward());
    }

    public String awarded() {
        var id = nominated();
        post("second", AWARDS + "/" + id + "/approve", "{}").expectStatus().isOk();
        return id;
    }

    private String created(String path, String body) {
        var location = post("first", path, body)
                .expectStatus()
                .isCreated()
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst(HttpHeaders.LOCATION);
        return location.substring(location.lastIndexOf('/') + 1);
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
