package org.linli.evaluation.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.linli.event.DivisionCode;
import org.linli.testkit.Token;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What staff of a district do about what-ifs, by the API. */
record WhatIfDesk(WebTestClient http, DivisionCode district, WhatIfTimer timer) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    Token admin() {
        return Token.of("DISTRICT_ADMIN").subject("admin").scope(district.value());
    }

    /** The rules in force, as a draft of the district's own. */
    ObjectNode rulesInForce() {
        var rules = (ObjectNode) get("/rule-sets/current");
        rules.remove("id");
        rules.remove("version");
        return rules.put("divisionCode", district.value()).put("effectiveFrom", "2099-01-01");
    }

    String drafted(ObjectNode rules) {
        return idOf(post("/rule-sets", rules));
    }

    /** One rule that gives members so much for each confirmed service. */
    ObjectNode onlyService(String points) {
        var rules = rulesInForce();
        var service = rules.get("rules")
                .valueStream()
                .filter(rule -> rule.get("id").stringValue().equals("member-service-confirmed"))
                .findFirst()
                .map(ObjectNode.class::cast)
                .orElseThrow();
        rules.putArray("rules").add(service.put("points", points));
        return rules;
    }

    ObjectNode question(String ruleSet, String from, String to) {
        return JSON.createObjectNode()
                .put("ruleSetId", ruleSet)
                .put("divisionCode", district.value())
                .put("from", from)
                .put("to", to);
    }

    String asked(String ruleSet, String month) {
        return idOf(post("/what-ifs", question(ruleSet, month, month)));
    }

    /** Asked, carried out and answered. */
    JsonNode answered(String ruleSet, String month) {
        return done(asked(ruleSet, month));
    }

    /** Its turn comes when the replica is about no other. */
    JsonNode done(String id) {
        await().atMost(PATIENCE).until(() -> {
            timer.carryOut(id).block(PATIENCE);
            return !List.of("WAITING", "RUNNING").contains(state(id));
        });
        return get("/what-ifs/" + id);
    }

    String state(String id) {
        return get("/what-ifs/" + id).get("state").stringValue();
    }

    ResponseSpec cancel(String id) {
        return post("/what-ifs/" + id + "/cancel", JSON.createObjectNode());
    }

    void reverse(String entry) {
        post("/reversals", JSON.createObjectNode().put("entryId", entry).put("reason", "误记"))
                .expectStatus()
                .isCreated();
    }

    static String idOf(ResponseSpec created) {
        var location = created.expectStatus()
                .isCreated()
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst(HttpHeaders.LOCATION);
        assertThat(location).isNotNull();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    ResponseSpec post(String path, JsonNode body) {
        return http.post()
                .uri("/api/v1" + path)
                .headers(admin())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.toString())
                .exchange();
    }

    JsonNode get(String path) {
        return http.get()
                .uri("/api/v1" + path)
                .headers(admin())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
