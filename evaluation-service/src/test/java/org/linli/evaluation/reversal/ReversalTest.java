package org.linli.evaluation.reversal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.evaluation.District;
import org.linli.evaluation.EvaluationServiceTest;
import org.linli.evaluation.Feed;
import org.linli.evaluation.Happened;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** By the API, through Kafka, into the ledger. */
@EvaluationServiceTest
class ReversalTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private WebTestClient http;

    @Autowired
    private Feed feed;

    private final District district = District.next();
    private final String unit = district.person("unit");

    /** Id of an entry of 5 points. */
    private String checkedIn() {
        var event = Happened.in(district.community(1, 1)).unitCheckedIn(unit);
        feed.hand(event);
        return event.eventId() + ":unit-check-in";
    }

    @Test
    void whatIsReversedIsTakenBackByAnEntryThatSaysWhy() {
        var id = checkedIn();
        assertThat(points()).isEqualTo("5.00");

        reverse(staff(1), id, "重复登记").expectStatus().isCreated();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(points()).isEqualTo("0.00"));
        var newest = entries()
                .valueStream()
                .filter(entry -> entry.get("corrects").asString("").equals(id))
                .findAny()
                .orElseThrow();
        assertThat(newest.get("reason").asString()).isEqualTo("重复登记");
        assertThat(newest.get("points").asString()).isEqualTo("-5.00");
        assertThat(newest.get("arithmetic").asString()).isEqualTo("points = 0 − 5.00 → -5.00");
        assertThat(entries()).hasSize(2);
        reverse(staff(1), newest.get("id").asString(), "再冲").expectStatus().isEqualTo(409);
    }

    @Test
    void ofManyWhoReverseOneEntryAtOnceOneDoes() {
        var id = checkedIn();

        var answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n -> reverse(staff(1), id, "重复 " + n)
                        .returnResult(String.class)
                        .getStatus()
                        .value())
                .toList();

        assertThat(answers).containsOnlyOnce(201);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(7);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(points()).isEqualTo("0.00"));
        assertThat(entries()).hasSize(2);
    }

    @Test
    void theSameCommandSentAgainIsAnsweredAsBefore() {
        var id = checkedIn();
        var key = UUID.randomUUID().toString();

        reverse(staff(1), id, "重复登记", key).expectStatus().isCreated();
        reverse(staff(1), id, "重复登记", key).expectStatus().isCreated();
    }

    @Test
    void aServiceIsDisputedInstead() {
        var served = Happened.in(district.community(1, 1)).served(unit, 60);
        feed.hand(served);

        reverse(staff(1), served.eventId() + ":member-service-confirmed", "没有到场")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:linli:problem:dispute-instead");
    }

    @Test
    void whoseDivisionItIsNotDoesNotFindIt() {
        var id = checkedIn();

        reverse(staff(2), id, "重复登记").expectStatus().isNotFound();
        reverse(staff(1), UUID.randomUUID() + ":unit-check-in", "重复登记")
                .expectStatus()
                .isNotFound();
        assertThat(points()).isEqualTo("5.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"entryId\":\"x\"}",
                "{\"entryId\":\"\",\"reason\":\"r\"}",
                "[]",
                "not json",
                "{\"entryId\":\"x\",\"reason\":\" \"}"
            })
    void whatSaysNothingUsefulIsRefused(String body) {
        post(staff(1), body, UUID.randomUUID().toString()).expectStatus().isBadRequest();
    }

    private Token staff(int community) {
        return Token.of("COMMUNITY_ADMIN")
                .scope(district.community(1, community).value());
    }

    private ResponseSpec reverse(Token token, String entry, String reason) {
        return reverse(token, entry, reason, UUID.randomUUID().toString());
    }

    private ResponseSpec reverse(Token token, String entry, String reason, String key) {
        return post(token, "{\"entryId\":\"%s\",\"reason\":\"%s\"}".formatted(entry, reason), key);
    }

    private ResponseSpec post(Token token, String body, String key) {
        return http.post()
                .uri("/api/v1/reversals")
                .headers(token)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private String points() {
        return get("/points").get("points").asString();
    }

    private JsonNode entries() {
        return get("/ledger-entries").get("items");
    }

    private JsonNode get(String path) {
        return http.get()
                .uri("/api/v1" + path + "?subjectKind=UNIT&subjectId=" + unit)
                .headers(staff(1))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
