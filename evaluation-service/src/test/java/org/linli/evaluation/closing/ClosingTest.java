package org.linli.evaluation.closing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.evaluation.District;
import org.linli.evaluation.EvaluationServiceTest;
import org.linli.evaluation.Feed;
import org.linli.evaluation.Happened;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@EvaluationServiceTest
class ClosingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private WebTestClient http;

    @Autowired
    private Feed feed;

    @Autowired
    private ClosingClock clock;

    @Autowired
    private ReactiveMongoTemplate mongo;

    private final District district = District.next();
    private final String member = district.person("member");

    private Happened at(String moment) {
        return Happened.in(district.community(1, 1)).withId(UUID.randomUUID()).at(moment);
    }

    @Test
    void theFiguresOfAClosedMonthAreFrozenAndTheLedgerComesToTheSame() {
        feed.hand(
                at("2026-10-03T02:00:00Z").served(member, 60),
                at("2026-10-04T02:00:00Z").served(district.person("other"), 30),
                at("2026-09-04T02:00:00Z").served(member, 30));
        var id = closed("2026-10");

        var closing = get("/closings/" + id);
        assertThat(closing.get("state").asString()).isEqualTo("CLOSED");
        assertThat(closing.get("figures").asInt()).isEqualTo(2);
        assertThat(closing.get("hash").asString()).matches("[0-9a-f]{64}");
        assertThat(get("/closings/" + id + "/figures").get("items").findValuesAsString("points"))
                .containsExactly("2.00", "1.00");
        assertThat(get("/closings/" + id + "/verification").get("same").asBoolean())
                .isTrue();
    }

    @Test
    void whatIsHeardOfLaterCountsInTheMonthInWhichItIsHeard() {
        feed.hand(at("2026-10-03T02:00:00Z").served(member, 60));
        var id = closed("2026-10");

        var late = at("2026-10-05T02:00:00Z").served(member, 30);
        feed.hand(late);
        feed.hand(late);

        assertThat(points("2026-10")).isEqualTo("2.00");
        assertThat(points("ALL")).isEqualTo("3.00");
        var newest = get("/ledger-entries?subjectKind=MEMBER&subjectId=" + member)
                .get("items")
                .get(0);
        assertThat(newest.get("belongsTo").asString()).isEqualTo("2026-10");
        assertThat(newest.get("period").asString()).isNotEqualTo("2026-10");
        assertThat(get("/closings/" + id + "/verification").get("same").asBoolean())
                .isTrue();
        assertThat(get("/leaderboards/verification?division=" + district.code())
                        .get("equal")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aYearClosesItsMonths() {
        closed("2025");

        feed.hand(at("2025-03-03T02:00:00Z").served(member, 60)); // before the first rules: gives nothing
        feed.hand(at("2026-03-03T02:00:00Z").served(member, 60));

        assertThat(points("2026-03")).isEqualTo("2.00");
    }

    @Test
    void anAlteredLedgerDoesNotComeToTheSame() {
        feed.hand(at("2026-10-03T02:00:00Z").served(member, 60));
        var id = closed("2026-10");

        mongo.execute(
                        "ledger_entries",
                        entries -> entries.updateMany(Filters.eq("subjectId", member), Updates.inc("points", 1L)))
                .blockLast(PATIENCE);

        var verified = get("/closings/" + id + "/verification");
        assertThat(verified.get("same").asBoolean()).isFalse();
        assertThat(verified.get("hash").asString())
                .isNotEqualTo(verified.get("recounted").asString());
    }

    @Test
    void takenTwiceTheFiguresAreTheSame() {
        feed.hand(at("2026-10-03T02:00:00Z").served(member, 60));
        var id = closed("2026-10");
        var hash = get("/closings/" + id).get("hash").asString();

        clock.carryOut(id).block(PATIENCE);

        assertThat(get("/closings/" + id).get("hash").asString()).isEqualTo(hash);
        assertThat(get("/closings/" + id + "/figures").get("items")).hasSize(1);
    }

    @Test
    void aCursorThatPointsBeforeAClosingShowsNothingOfOthers() {
        feed.hand(at("2026-10-03T02:00:00Z").served(member, 60));
        feed.hand(at("2026-09-03T02:00:00Z").served(member, 60));
        closed("2026-09");
        var id = closed("2026-10");
        var before = Base64.getUrlEncoder().withoutPadding().encodeToString("0".getBytes(StandardCharsets.UTF_8));

        assertThat(get("/closings/" + id + "/figures?cursor=" + before).get("items"))
                .hasSize(1);
    }

    @Test
    void aPeriodIsClosedOnce() {
        begin("2026-10").expectStatus().isCreated();

        begin("2026-10")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:linli:problem:already-closed");
        read("/closings/" + district.code() + "-2026-10/verification")
                .expectStatus()
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"2999-01, 409", "2999, 409", "ALL, 409", "2026-13, 400", "soon, 400"})
    void whatIsNotOverOrNoPeriodIsNotClosed(String period, int status) {
        begin(period).expectStatus().isEqualTo(status);
    }

    @Test
    void onlyADistrictIsClosedAndByItsOwnAdministrator() {
        begin(district.street(1).value(), "2026-10", admin()).expectStatus().isBadRequest();
        begin(District.next().code().value(), "2026-10", admin()).expectStatus().isForbidden();
    }

    private String closed(String period) {
        begin(period).expectStatus().isCreated();
        var id = district.code() + "-" + period;
        clock.carryOut(id).block(PATIENCE);
        return id;
    }

    private ResponseSpec begin(String period) {
        return begin(district.code().value(), period, admin());
    }

    private ResponseSpec begin(String division, String period, Token token) {
        return http.post()
                .uri("/api/v1/closings")
                .headers(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"divisionCode\":\"%s\",\"period\":\"%s\"}".formatted(division, period))
                .exchange();
    }

    private Token admin() {
        return Token.of("DISTRICT_ADMIN").scope(district.code().value());
    }

    private String points(String period) {
        return get("/points?subjectKind=MEMBER&subjectId=" + member + "&period=" + period)
                .get("points")
                .asString();
    }

    private ResponseSpec read(String path) {
        return http.get().uri("/api/v1" + path).headers(admin()).exchange();
    }

    private JsonNode get(String path) {
        return read(path)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
