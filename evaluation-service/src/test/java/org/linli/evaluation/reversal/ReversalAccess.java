package org.linli.evaluation.reversal;

import java.util.UUID;
import java.util.function.Supplier;
import org.linli.testkit.Token;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who may take entries back: some of the ground's division. */
public final class ReversalAccess {

    private static final String PATH = "/api/v1/reversals";

    private final WebTestClient http;
    private final Ground ground;
    private final Supplier<String> entries;

    /** @param entries ids of entries that were earned in the ground's division, another one each time */
    public ReversalAccess(WebTestClient http, Ground ground, Supplier<String> entries) {
        this.http = http;
        this.ground = ground;
        this.entries = entries;
    }

    /** For a list that is empty shall mean that its reader may see nothing. */
    public void reverseSomething() {
        reversed();
    }

    public void addTo(AccessMatrix matrix) {
        matrix.row("POST " + PATH, () -> Attempt.post(ground, PATH, body(entries.get())))
                .row("GET " + PATH, () -> Attempt.get(ground, PATH))
                .row("GET " + PATH + "/{id}", () -> Attempt.get(ground, PATH + "/" + reversed()));
    }

    private String reversed() {
        var entry = entries.get();
        http.post()
                .uri(PATH)
                .headers(Token.of("COMMUNITY_ADMIN").scope(ground.division()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body(entry))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody();
        return entry;
    }

    private static String body(String entry) {
        return "{\"entryId\":\"" + entry + "\",\"reason\":\"重复登记\"}";
    }
}
