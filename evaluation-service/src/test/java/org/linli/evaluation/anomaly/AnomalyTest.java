package org.linli.evaluation.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.evaluation.District;
import org.linli.evaluation.EvaluationServiceTest;
import org.linli.evaluation.Feed;
import org.linli.evaluation.Happened;
import org.linli.event.DivisionCode;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** From what happened to what staff say of it; the limits are those of {@link AnomalySettings}. */
@EvaluationServiceTest
class AnomalyTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private WebTestClient http;

    @Autowired
    private Feed feed;

    @Autowired
    private AnomalyWatch watch;

    private final District district = District.next();
    private final String a = district.person("a");
    private final String b = district.person("b");

    private Happened in(DivisionCode place) {
        return Happened.in(place).withId(UUID.randomUUID());
    }

    private void answers(int orders) {
        IntStream.range(0, orders)
                .forEach(n -> feed.hand(in(district.grid(1, 1, 1)).answeredByMember(a)));
    }

    private JsonNode found() {
        watch.look(DAY).block(PATIENCE);
        return get("/anomalies").get("items");
    }

    @ParameterizedTest
    @CsvSource({"20, 0", "21, 1"})
    void moreThanTwentyEntriesOfOneRuleOnOneDayAreABurst(int orders, int anomalies) {
        answers(orders);

        var found = found();

        assertThat(found).hasSize(anomalies);
        found.forEach(one -> {
            assertThat(one.get("detector").asString()).isEqualTo("BURST");
            assertThat(one.get("measure").asInt()).isEqualTo(21);
            assertThat(one.get("evidence")).hasSize(21);
            assertThat(one.get("divisionCode").asString())
                    .isEqualTo(district.community(1, 1).value());
        });
    }

    @ParameterizedTest
    @CsvSource({"480, 480, 0", "480, 481, 1"})
    void moreThanSixteenHoursOnOneDayAreImplausibleWhereverTheyWere(int here, int there, int anomalies) {
        feed.hand(
                in(district.community(1, 1)).served(a, here),
                in(district.community(2, 1)).served(a, there));

        var found = found();

        assertThat(found).hasSize(anomalies);
        found.forEach(one -> {
            assertThat(one.get("detector").asString()).isEqualTo("IMPLAUSIBLE_HOURS");
            assertThat(one.get("measure").asInt()).isEqualTo(961);
            assertThat(one.get("divisionCode").asString())
                    .isEqualTo(district.code().value());
        });
    }

    @Test
    void whoPraiseOneAnotherThreeTimesEachAreFoundOnce() {
        var grid = district.grid(1, 1, 1);
        IntStream.range(0, 4).forEach(n -> {
            feed.hand(in(grid).forResident(a).ratedMember(b, true));
            feed.hand(in(grid).forResident(b).ratedMember(a, n > 0));
            feed.hand(in(grid).forResident(district.person("c")).ratedMember(a, true));
        });

        var found = get("/anomalies?detector=MUTUAL_PRAISE").get("items");

        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("evidence").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(a + " → " + b + ": 4", b + " → " + a + ": 3");
    }

    @Test
    void foundAgainItIsTheSameAndStaysAsPeopleHaveLeftIt() {
        answers(21);
        var id = found().get(0).get("id").asString();
        decide(id, "clear", "{\"reason\":\"集中补录\"}").expectStatus().isOk();

        var again = found();

        assertThat(again).hasSize(1);
        assertThat(again.get(0).get("state").asString()).isEqualTo("CLEARED");
        decide(id, "clear", "{\"reason\":\"集中补录\"}").expectStatus().isOk();
        decide(id, "confirm", "{\"reason\":\"刷分\"}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:linli:problem:illegal-move");
    }

    @Test
    void confirmingTakesNoPointsAway() {
        answers(21);
        var id = found().get(0).get("id").asString();

        decide(id, "confirm", "{\"reason\":\"刷分\"}").expectStatus().isOk();

        assertThat(get("/points?subjectKind=MEMBER&subjectId=" + a)
                        .get("points")
                        .asString())
                .isEqualTo("42.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\":\" \"}", "[]", "no"})
    void aDecisionSaysWhy(String body) {
        answers(21);
        var id = found().get(0).get("id").asString();

        decide(id, "clear", body).expectStatus().isBadRequest();

        assertThat(get("/anomalies/" + id).get("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void otherDivisionsStaffDoNotSeeIt() {
        answers(21);
        var id = found().get(0).get("id").asString();

        http.get()
                .uri("/api/v1/anomalies/" + id)
                .headers(Token.of("COMMUNITY_ADMIN")
                        .scope(district.community(1, 2).value()))
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody();
    }

    private ResponseSpec decide(String id, String how, String body) {
        return http.post()
                .uri("/api/v1/anomalies/" + id + "/" + how)
                .headers(staff())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private Token staff() {
        return Token.of("DISTRICT_ADMIN").scope(district.code().value());
    }

    private JsonNode get(String path) {
        return http.get()
                .uri("/api/v1" + path)
                .headers(staff())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
