package org.linli.evaluation.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

@EvaluationServiceTest
class GrantRoundTest {

    @Autowired
    private WebTestClient http;

    @Autowired
    private Feed feed;

    private final District district = District.next();
    private final String place = district.community(1, 1).value();

    /** Answers so many orders, for 2 points each. */
    private void answers(String unit, int orders) {
        IntStream.range(0, orders)
                .forEach(n -> feed.hand(Happened.in(district.grid(1, 1, 1))
                        .withId(UUID.randomUUID())
                        .answeredByUnit(district.person(unit))));
    }

    @Test
    void theBudgetIsSharedOutToTheCentAndFrozen() {
        answers("a", 2);
        answers("b", 2);
        answers("c", 2);
        answers("d", 1);

        var round = read(draft("one", 100_000, "2026-11").expectStatus().isCreated());

        assertThat(round.get("shares").findValuesAsString("grantFen"))
                .containsExactly("28572", "28571", "28571", "14286");
    }

    @Test
    void aSecondPersonApprovesAndNothingChangesAnyMore() {
        answers("a", 1);
        var id = drafted("one");

        call("one", id, "approve", "{}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:linli:problem:second-person-needed");
        call("two", id, "approve", "{}").expectStatus().isOk();
        answers("b", 5);
        call("one", id, "cancel", "{\"reason\":\"重算\"}").expectStatus().isEqualTo(409);

        var round = read(get("/grant-rounds/" + id).expectStatus().isOk());
        assertThat(round.get("state").asString()).isEqualTo("APPROVED");
        assertThat(round.get("shares")).hasSize(1);
        assertThat(round.get("shares").get(0).get("arithmetic").asString())
                .isEqualTo("1000.00 × 2.00 / 2.00 → 1000.00");
    }

    @Test
    void onlyTheBestShareInItIfThatIsAsked() {
        answers("a", 3);
        answers("b", 1);

        var body = """
                {"divisionCode":"%s","period":"2026","budgetFen":501,"units":1}""".formatted(place);
        var round = read(post("one", "/grant-rounds", body).expectStatus().isCreated());

        assertThat(round.get("shares").findValuesAsString("grantFen")).containsExactly("501");
    }

    @Test
    void withoutAnyPointsThereIsNothingToShareBy() {
        draft("one", 100, "2026-11")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:linli:problem:nobody-scored");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"divisionCode":"%s","period":"2026","budgetFen":0}
            {"divisionCode":"%s","period":"2026","budgetFen":1.5}
            {"divisionCode":"%s","period":"2026","budgetFen":100000000001}
            {"divisionCode":"%s","period":"26","budgetFen":100}
            {"divisionCode":"%s","budgetFen":100}
            {"divisionCode":"%s","period":"2026","assessmentId":"a","budgetFen":100}
            {"divisionCode":"%s","period":"2026","budgetFen":100,"units":0}
            []
            """)
    void whatMakesNoSenseIsRefused(String body) {
        post("one", "/grant-rounds", body.formatted(place)).expectStatus().isBadRequest();
    }

    @Test
    void anotherDivisionsRoundsAreNotThere() {
        answers("a", 1);
        var id = drafted("one");

        http.get()
                .uri("/api/v1/grant-rounds/" + id)
                .headers(Token.of("COMMUNITY_ADMIN")
                        .scope(district.community(1, 2).value()))
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody();
    }

    private String drafted(String who) {
        return read(draft(who, 100_000, "2026-11").expectStatus().isCreated())
                .get("id")
                .asString();
    }

    private ResponseSpec draft(String who, long fen, String period) {
        var body = """
                {"divisionCode":"%s","period":"%s","budgetFen":%d}""".formatted(place, period, fen);
        return post(who, "/grant-rounds", body);
    }

    private ResponseSpec call(String who, String id, String move, String body) {
        return post(who, "/grant-rounds/" + id + "/" + move, body);
    }

    private ResponseSpec post(String who, String path, String body) {
        return http.post()
                .uri("/api/v1" + path)
                .headers(staff(who))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec get(String path) {
        return http.get().uri("/api/v1" + path).headers(staff("reader")).exchange();
    }

    private Token staff(String who) {
        return Token.of("COMMUNITY_ADMIN").scope(place).subject(district.person(who));
    }

    private static JsonNode read(ResponseSpec answer) {
        return answer.expectBody(JsonNode.class).returnResult().getResponseBody();
    }
}
