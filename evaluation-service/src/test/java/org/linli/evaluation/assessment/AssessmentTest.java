package org.linli.evaluation.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
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

@EvaluationServiceTest
class AssessmentTest {

    private static final String ANSWERS = "figures.ordersAnswered * 200";

    @Autowired
    private WebTestClient http;

    @Autowired
    private Feed feed;

    private final District district = District.next();
    private final String place = district.community(1, 1).value();
    private final String good = district.person("good");
    private final String lazy = district.person("lazy");

    @BeforeEach
    void somethingIsDone() {
        answers(good, 2);
        answers(lazy, 1);
    }

    private void answers(String unit, int orders) {
        for (var n = 0; n < orders; n++) {
            feed.hand(Happened.in(district.grid(1, 1, 1))
                    .at("2026-10-15T04:00:00Z")
                    .withId(UUID.randomUUID())
                    .answeredByUnit(unit));
        }
    }

    @Test
    void unitsAreJudgedRankedPublishedBySomebodyElseAndNothingChangesAnyMore() {
        formula(ANSWERS, "2026-01");
        var id = read(draft("one", "2026-10").expectStatus().isCreated())
                .get("id")
                .asString();

        problem(call("one", id, "publish"), "second-person-needed");
        call("two", id, "publish").expectStatus().isOk();
        answers(lazy, 9);
        formula("figures.ordersAnswered * -1", "2026-01");
        problem(post("one", "/unit-assessments/" + id + "/cancel", "{\"reason\":\"重算\"}"), "illegal-move");

        var units = read(get(staff("reader"), "/unit-assessments/" + id)
                        .expectStatus()
                        .isOk())
                .get("units");
        assertThat(units.findValuesAsString("unitId")).containsExactly(good, lazy);
        assertThat(units.findValuesAsString("total")).containsExactly("4.00", "2.00");
        assertThat(units.get(0).get("lines").get(0).get("arithmetic").asString())
                .isEqualTo("figures.ordersAnswered * 200 = 2 * 200 = 400 → 4.00");
        assertThat(units.get(1).get("figures").get("ordersAnswered").asInt()).isEqualTo(1);
    }

    @Test
    void aUnitReadsItsOwnPageOnceItIsPublishedAndNoOther() {
        formula(ANSWERS, "2026-01");
        var id = read(draft("one", "2026-10").expectStatus().isCreated())
                .get("id")
                .asString();
        var page = "/unit-assessments/" + id + "/units/";

        get(Token.unitAdmin(lazy), page + lazy).expectStatus().isNotFound();
        call("two", id, "publish").expectStatus().isOk();

        assertThat(read(get(Token.unitAdmin(lazy), page + lazy)).get("rank").asInt())
                .isEqualTo(2);
        get(Token.unitAdmin(lazy), page + good).expectStatus().isForbidden();
        get(Token.unitAdmin(district.person("other")), page + district.person("other"))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aBudgetIsSharedOutByWhatAPublishedAssessmentCameTo() {
        formula(ANSWERS, "2026-01");
        var id = read(draft("one", "2026-10").expectStatus().isCreated())
                .get("id")
                .asString();
        var body = """
                {"divisionCode":"%s","assessmentId":"%s","budgetFen":1000}""".formatted(place, id);

        problem(post("one", "/grant-rounds", body), "not-published");
        call("two", id, "publish").expectStatus().isOk();
        var round = read(post("one", "/grant-rounds", body).expectStatus().isCreated());

        assertThat(round.get("shares").findValuesAsString("grantFen")).containsExactly("667", "333");
        assertThat(round.get("assessmentId").asString()).isEqualTo(id);
        assertThat(round.get("period").asString()).isEqualTo("2026-10");
    }

    @Test
    void theFormulaOfTheNearestDivisionCounts() {
        approved(district.code().value(), "figures.ordersAnswered * 700", "2026-01", "DISTRICT_ADMIN");
        var above = read(draft("one", "2026-10").expectStatus().isCreated());
        formula(ANSWERS, "2026-09");
        formula("figures.ordersAnswered * 9", "2026-11");
        var own = read(draft("one", "2026-10").expectStatus().isCreated());

        assertThat(above.get("units").get(0).get("total").asString()).isEqualTo("14.00");
        assertThat(own.get("units").get(0).get("total").asString()).isEqualTo("4.00");
    }

    @Test
    void withoutAFormulaAUnitOrAnEndNothingIsPublished() {
        problem(draft("one", "2026-10"), "no-formula");
        var waiting = drafted(place, ANSWERS, "2026-01", "COMMUNITY_ADMIN");
        problem(draft("one", "2026-10"), "no-formula");
        approve(waiting);
        problem(draft("one", "2026-09"), "no-units-to-assess");
        var year = read(draft("one", "2999").expectStatus().isEqualTo(409));
        assertThat(year.get("type").asString()).endsWith("no-units-to-assess");
        feed.hand(Happened.in(district.grid(1, 1, 1)).at("2998-01-15T04:00:00Z").answeredByUnit(good));
        var open = read(draft("one", "2998-01").expectStatus().isCreated())
                .get("id")
                .asString();
        problem(call("two", open, "publish"), "period-not-over");
    }

    @Test
    void aFormulaIsApprovedBySomebodyElseAndJudgesNothingOnceItIsWithdrawn() {
        var id = drafted(place, ANSWERS, "2026-01", "COMMUNITY_ADMIN");
        problem(post("author", "/unit-formulas/" + id + "/approve", "{}"), "second-person-needed");
        approve(id);
        post("two", "/unit-formulas/" + id + "/withdraw", "{}").expectStatus().isOk();

        problem(post("three", "/unit-formulas/" + id + "/approve", "{}"), "illegal-move");
        problem(draft("one", "2026-10"), "no-formula");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"a\",\"zh\":\"项\",\"en\":\"item\",\"points\":\"100 / figures.orders\"}",
                "{\"id\":\"a\",\"zh\":\"项\",\"en\":\"item\",\"points\":\"figures.unheardOf\"}",
                "{\"id\":\"A b\",\"zh\":\"项\",\"en\":\"item\",\"points\":\"1\"}",
                "{\"id\":\"a\",\"zh\":\"\",\"en\":\"item\",\"points\":\"1\"}",
                "{\"id\":\"a\",\"zh\":\"项\",\"en\":\"item\"}",
                "null",
                "",
            })
    void aFormulaThatCannotBeUsedIsNotKept(String term) {
        var body = """
                {"divisionCode":"%s","effectiveFrom":"2026-01","terms":[%s]}""".formatted(place, term);

        post("one", "/unit-formulas", body).expectStatus().isBadRequest();

        assertThat(read(get(staff("reader"), "/unit-formulas")).get("items")).isEmpty();
    }

    private void formula(String points, String from) {
        approved(place, points, from, "COMMUNITY_ADMIN");
    }

    private void approved(String division, String points, String from, String role) {
        approve(drafted(division, points, from, role));
    }

    private String drafted(String division, String points, String from, String role) {
        var body = """
                {"divisionCode":"%s","effectiveFrom":"%s",
                 "terms":[{"id":"answers","zh":"办理答复","en":"Answers","points":"%s"}]}""".formatted(division, from, points);
        var author = Token.of(role).scope(division).subject(district.person("author"));
        return read(post(author, "/unit-formulas", body).expectStatus().isCreated())
                .get("id")
                .asString();
    }

    private void approve(String id) {
        var second = Token.of("DISTRICT_ADMIN").scope(district.code().value()).subject(district.person("second"));
        post(second, "/unit-formulas/" + id + "/approve", "{}").expectStatus().isOk();
    }

    private ResponseSpec draft(String who, String span) {
        return post(who, "/unit-assessments", """
                {"divisionCode":"%s","span":"%s"}""".formatted(place, span));
    }

    private ResponseSpec call(String who, String id, String move) {
        return post(who, "/unit-assessments/" + id + "/" + move, "{}");
    }

    private ResponseSpec post(String who, String path, String body) {
        return post(staff(who), path, body);
    }

    private ResponseSpec post(Token token, String path, String body) {
        return http.post()
                .uri("/api/v1" + path)
                .headers(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec get(Token token, String path) {
        return http.get().uri("/api/v1" + path).headers(token).exchange();
    }

    private static void problem(ResponseSpec answer, String slug) {
        answer.expectStatus().isEqualTo(409).expectBody().jsonPath("$.type").isEqualTo("urn:linli:problem:" + slug);
    }

    private Token staff(String who) {
        return Token.of("COMMUNITY_ADMIN").scope(place).subject(district.person(who));
    }

    private static JsonNode read(ResponseSpec answer) {
        return answer.expectBody(JsonNode.class).returnResult().getResponseBody();
    }
}
