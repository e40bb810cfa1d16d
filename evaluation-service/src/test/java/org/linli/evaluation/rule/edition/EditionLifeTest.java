package org.linli.evaluation.rule.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.evaluation.District;
import org.linli.evaluation.EvaluationServiceTest;
import org.linli.evaluation.Feed;
import org.linli.evaluation.Happened;
import org.linli.event.DivisionCode;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** From the first draft to the first point, by the API. */
@EvaluationServiceTest
class EditionLifeTest {

    private static final LocalDate FIRST_DAY = LocalDate.now(ZoneOffset.UTC).plusDays(40);

    private final District district = District.next();

    @Autowired
    private WebTestClient http;

    @Autowired
    private Feed feed;

    @Test
    void whatASecondPersonApprovesScoresFromItsFirstDayAndInItsDivisionAlone() {
        var street = district.street(1);
        approved(street, "event.minutes * 10", FIRST_DAY);

        var member = district.person("member");
        var here = Happened.in(district.community(1, 1));
        var elsewhere = Happened.in(district.community(2, 1));
        feed.hand(
                here.at(noon(FIRST_DAY.minusDays(1))).served(member, 30),
                elsewhere.withId(UUID.randomUUID()).at(noon(FIRST_DAY)).served(member, 30),
                here.withId(UUID.randomUUID()).at(noon(FIRST_DAY)).served(member, 30));

        assertThat(versions(member)).containsExactlyInAnyOrder(street + "/" + FIRST_DAY, "2026-1", "2026-1");
        ok(HttpMethod.GET, "/points?subjectKind=MEMBER&subjectId=" + member + "&division=" + street, "", staff("a"))
                .jsonPath("$.points")
                .isEqualTo("4.00");
    }

    @Test
    void afterItsLastDayTheRulesAroundItCountAgain() {
        var community = district.community(1, 1);
        var id = approved(community, "event.minutes * 10", FIRST_DAY);
        call(HttpMethod.POST, "/rule-sets/" + id + "/retire", retirement(FIRST_DAY), staff("a"))
                .expectStatus()
                .isOk();

        var member = district.person("member");
        var here = Happened.in(community);
        feed.hand(
                here.at(noon(FIRST_DAY)).served(member, 30),
                here.withId(UUID.randomUUID()).at(noon(FIRST_DAY.plusDays(1))).served(member, 30));

        assertThat(versions(member)).containsExactly("2026-1", community + "/" + FIRST_DAY);
    }

    @Test
    void whoWroteItCannotApproveIt() {
        var id = submitted(district.street(1), "100", FIRST_DAY);

        call(HttpMethod.POST, "/rule-sets/" + id + "/approve", "{}", staff("writer"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:linli:problem:second-person-needed");
    }

    @Test
    void ofTwoForTheSameDayOneIsApprovedHoweverManyTry() {
        var street = district.street(1);
        var ids = IntStream.range(0, 8)
                .mapToObj(n -> submitted(street, "100", FIRST_DAY))
                .toList();

        var answers = ids.parallelStream()
                .map(id -> call(HttpMethod.POST, "/rule-sets/" + id + "/approve", "{}", staff("second"))
                        .returnResult(String.class)
                        .getStatus()
                        .value())
                .toList();

        assertThat(answers)
                .containsOnlyOnce(200)
                .filteredOn(status -> status != 200)
                .containsOnly(409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            event.minuts * 2      | undefined field 'minuts'
            event.category        | expected type 'int'
            event.minutes * 1.5   | no matching overload
            """)
    void aRuleThatDoesNotFitTheEventIsNotKept(String points, String reason) {
        call(HttpMethod.POST, "/rule-sets", body(district.street(1), points, FIRST_DAY), staff("writer"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:linli:problem:unusable-rule")
                .jsonPath("$.errors[0].field")
                .isEqualTo("service.points")
                .jsonPath("$.errors[0].reason")
                .value(String.class, said -> assertThat(said).contains(reason));
    }

    @Test
    void aGridHasNoRulesOfItsOwn() {
        call(HttpMethod.POST, "/rule-sets", body(district.grid(1, 1, 1), "100", FIRST_DAY), staff("writer"))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void whatIsSaidOtherwiseThanWhatIsInForceIsToldInWords() {
        var id = drafted(district.street(1), "event.minutes * 10", FIRST_DAY);

        ok(HttpMethod.GET, "/rule-sets/" + id + "/differences", "", staff("reader"))
                .jsonPath("$.differences.length()")
                .isEqualTo(9);
        ok(HttpMethod.GET, "/rule-sets/" + id + "/differences?than=" + id, "", staff("reader"))
                .jsonPath("$.differences.length()")
                .isEqualTo(0);
    }

    @Test
    void anyoneReadsTheRulesOfTheirDivision() {
        approved(district.community(1, 1), "100", FIRST_DAY);

        ok(HttpMethod.GET, "/rule-sets/current?division=" + district.community(1, 1), "", Token.resident("r"))
                .jsonPath("$.version")
                .isEqualTo("2026-1"); // until the first day of their own
        ok(HttpMethod.GET, "/rule-sets?state=APPROVED", "", staff("reader"))
                .jsonPath("$.items.length()")
                .isEqualTo(1);
    }

    @Test
    void whoHasSeenAnOlderWordingOverwritesNothing() {
        var id = drafted(district.street(1), "100", FIRST_DAY);
        var wording = body(district.street(1), "200", FIRST_DAY).replaceFirst("\"divisionCode\":\"\\d+\",", "");

        http.put()
                .uri("/api/v1/rule-sets/" + id)
                .headers(staff("helper"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header(HttpHeaders.IF_MATCH, "\"7\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(wording)
                .exchange()
                .expectStatus()
                .isEqualTo(412);
        ok(HttpMethod.PUT, "/rule-sets/" + id, wording, staff("helper"))
                .jsonPath("$.rules[0].points")
                .isEqualTo("200")
                .jsonPath("$.writers.length()")
                .isEqualTo(2);
    }

    private Token staff(String who) {
        return Token.of("DISTRICT_ADMIN").subject(who).scope(district.code().value());
    }

    private static String noon(LocalDate day) {
        return day + "T04:00:00Z";
    }

    private List<String> versions(String member) {
        var items = call(HttpMethod.GET, "/ledger-entries?subjectKind=MEMBER&subjectId=" + member, "", staff("reader"))
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .get("items");
        return items.valueStream()
                .map(entry -> entry.get("rule").get("version").stringValue())
                .toList();
    }

    private String approved(DivisionCode division, String points, LocalDate from) {
        var id = submitted(division, points, from);
        ok(HttpMethod.POST, "/rule-sets/" + id + "/approve", "{}", staff("second"));
        return id;
    }

    private String submitted(DivisionCode division, String points, LocalDate from) {
        var id = drafted(division, points, from);
        ok(HttpMethod.POST, "/rule-sets/" + id + "/submit", "{}", staff("writer"));
        return id;
    }

    private String drafted(DivisionCode division, String points, LocalDate from) {
        var location = call(HttpMethod.POST, "/rule-sets", body(division, points, from), staff("writer"))
                .expectStatus()
                .isCreated()
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst(HttpHeaders.LOCATION);
        return location.substring(location.lastIndexOf('/') + 1);
    }

    static String body(DivisionCode division, String points, LocalDate from) {
        return """
                {"divisionCode":"%s","effectiveFrom":"%s","rules":[{"id":"service",
                "event":"party-member.service-record-confirmed.v1","subjectKind":"MEMBER","when":"true",
                "subject":"event.memberId","division":"event.community","points":"%s",
                "text":{"zh":"服务","en":"Service"}}]}""".formatted(division, from, points);
    }

    private static String retirement(LocalDate lastDay) {
        return "{\"lastDay\":\"%s\",\"reason\":\"改版\"}".formatted(lastDay);
    }

    private WebTestClient.BodyContentSpec ok(HttpMethod method, String path, String body, Token token) {
        return call(method, path, body, token).expectStatus().isOk().expectBody();
    }

    private ResponseSpec call(HttpMethod method, String path, String body, Token token) {
        var request = http.method(method)
                .uri("/api/v1" + path)
                .headers(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON);
        return (method == HttpMethod.GET ? request : request.bodyValue(body)).exchange();
    }
}
