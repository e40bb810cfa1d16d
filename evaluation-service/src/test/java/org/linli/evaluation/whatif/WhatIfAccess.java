package org.linli.evaluation.whatif;

import java.util.UUID;
import org.linli.testkit.Token;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Who may try rules over the ground's division, and read what it came to. */
public final class WhatIfAccess {

    private static final String PATH = "/api/v1/what-ifs";
    private static final String RULES = """
            {"divisionCode":"%s","effectiveFrom":"2099-01-01","rules":[{"id":"service",
            "event":"party-member.service-record-confirmed.v1","subjectKind":"MEMBER","when":"true",
            "subject":"event.memberId","division":"event.community","points":"100",
            "text":{"zh":"服务","en":"Service"}}]}""";

    private final WebTestClient http;
    private final Ground ground;

    public WhatIfAccess(WebTestClient http, Ground ground) {
        this.http = http;
        this.ground = ground;
    }

    /** For a list that is empty shall mean that its reader may see nothing. */
    public void askSomething() {
        asked();
    }

    public void addTo(AccessMatrix matrix) {
        matrix.row("POST " + PATH, () -> Attempt.post(ground, PATH, question()))
                .row("GET " + PATH, () -> Attempt.get(ground, PATH))
                .row("GET " + PATH + "/{id}", () -> Attempt.get(ground, PATH + "/" + asked()))
                .row("GET " + PATH + "/{id}/movers", () -> Attempt.get(ground, PATH + "/" + asked() + "/movers"))
                .row(
                        "POST " + PATH + "/{id}/cancel",
                        () -> Attempt.post(ground, PATH + "/" + asked() + "/cancel", "{}"));
    }

    private String asked() {
        return WhatIfDesk.idOf(post(PATH, question()));
    }

    private String question() {
        var ruleSet = WhatIfDesk.idOf(post("/api/v1/rule-sets", RULES.formatted(ground.division())));
        return "{\"ruleSetId\":\"%s\",\"divisionCode\":\"%s\",\"from\":\"2026-01\",\"to\":\"2026-02\"}"
                .formatted(ruleSet, ground.division());
    }

    private ResponseSpec post(String path, String body) {
        return http.post()
                .uri(path)
                .headers(Token.of("COMMUNITY_ADMIN").subject("writer").scope(ground.division()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
