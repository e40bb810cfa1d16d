package org.linli.evaluation.mutual;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.evaluation.District;
import org.linli.evaluation.EvaluationServiceTest;
import org.linli.evaluation.Feed;
import org.linli.evaluation.Happened;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.Span;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@EvaluationServiceTest
class MutualTest {

    /** The month before this one: its window is open for 30 days. */
    private static final String LAST = Period.monthOf(Instant.now()
                    .atZone(Period.ZONE)
                    .withDayOfMonth(1)
                    .minusDays(1)
                    .toInstant())
            .value();

    @Autowired
    private WebTestClient http;

    @Autowired
    private Feed feed;

    @Autowired
    private MutualAppraisals appraisals;

    private final District district = District.next();
    private final String place = district.community(1, 1).value();
    private final String unit = district.person("unit");

    @BeforeEach
    void serve() {
        served(LAST + "-10T04:00:00Z");
    }

    private void served(String at) {
        feed.hand(Happened.in(district.community(1, 1))
                .at(at)
                .withId(UUID.randomUUID())
                .unitCheckedIn(unit));
    }

    @Test
    void neitherSideSeesTheOthersVerdictBeforeBothHaveGivenTheirs() {
        say(staff(), 70).expectStatus().isOk();

        assertThat(mine(Token.unitAdmin(unit)).get("ofSubject").isNull()).isTrue();
        assertThat(mine(staff()).get("ofSubject").get("score").asInt()).isEqualTo(70);

        say(Token.unitAdmin(unit), 95).expectStatus().isOk();

        assertThat(mine(Token.unitAdmin(unit)).get("ofSubject").get("score").asInt())
                .isEqualTo(70);
        assertThat(mine(staff()).get("ofCommunity").get("score").asInt()).isEqualTo(95);
        assertThat(mine(staff()).get("revealed").asBoolean()).isTrue();
    }

    @Test
    void staffAboveSeeWhatBothSee() {
        say(staff(), 70).expectStatus().isOk();
        var street = Token.of("STREET_ADMIN").scope(district.street(1).value());

        assertThat(mine(street).get("ofSubject").isNull()).isTrue();
        say(Token.unitAdmin(unit), 95).expectStatus().isOk();
        assertThat(mine(street).get("ofSubject").get("score").asInt()).isEqualTo(70);
    }

    @Test
    void ofEightAtOnceOneCounts() {
        var statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n -> say(staff(), 60 + n)
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value())
                .toList();

        assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
        problem(say(staff(), 99), "appraised-already");
    }

    @Test
    void bothSidesAtOnceAreBothKept() {
        var first =
                Thread.ofVirtual().start(() -> say(staff(), 70).expectStatus().isOk());
        say(Token.unitAdmin(unit), 95).expectStatus().isOk();
        join(first);

        assertThat(mine(staff()).get("revealed").asBoolean()).isTrue();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void onlyWhoServedThereIsAppraisedAndOnlyInTime() {
        problem(say(staff(), district.person("stranger"), LAST, 90), "nothing-in-common");
        problem(say(staff(), unit, "2999", 90), "window-closed");
        served("2020-03-01T04:00:00Z");
        problem(say(staff(), unit, "2020-Q1", 90), "window-closed");
    }

    @Test
    void averagesAreShownWhenNobodyCanAddToThem() {
        for (var score : new int[] {90, 91, 94}) {
            var other = new Subject(SubjectKind.UNIT, district.person("u" + score));
            appraisals
                    .say(
                            new Pair(district.community(1, 1), other, new Span("2020-H1")),
                            MutualAppraisal.Side.COMMUNITY,
                            new Verdict(score, "好", "x", Happened.NOON))
                    .block();
        }
        var summary = read(get(staff(), "/summary?span=2020-H1&division=" + place)
                .expectStatus()
                .isOk());

        assertThat(summary.get("ofUnits").get("value").asString()).isEqualTo("91.67");
        assertThat(summary.get("ofCommunities").get("value").isNull()).isTrue();
        problem(get(staff(), "/summary?division=" + place + "&span=" + LAST), "window-closed");
    }

    @Test
    void onlyCommunitiesAreAppraised() {
        for (var code :
                new String[] {district.code().value(), district.grid(1, 1, 1).value()}) {
            post(Token.unitAdmin(unit), """
                    {"communityCode":"%s","subjectKind":"UNIT","subjectId":"%s","span":"%s","score":9,"reason":"好"}""".formatted(code, unit, LAST))
                    .expectStatus()
                    .isBadRequest();
        }
    }

    @ParameterizedTest
    @CsvSource({"UNIT, 0", "UNIT, 101", "UNIT, 90.5", "RESIDENT, 90", "NOBODY, 90"})
    void whatMakesNoSenseIsRefused(String kind, String score) {
        post(staff(), """
                {"communityCode":"%s","subjectKind":"%s","subjectId":"%s","span":"%s","score":%s,"reason":"好"}""".formatted(place, kind, unit, LAST, score))
                .expectStatus()
                .isBadRequest();
    }

    private ResponseSpec say(Token who, int score) {
        return say(who, unit, LAST, score);
    }

    private ResponseSpec say(Token who, String whom, String span, int score) {
        return post(who, """
                {"communityCode":"%s","subjectKind":"UNIT","subjectId":"%s","span":"%s","score":%d,"reason":"随叫随到"}""".formatted(place, whom, span, score));
    }

    private ResponseSpec post(Token who, String body) {
        return http.post()
                .uri("/api/v1/mutual-appraisals")
                .headers(who)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private JsonNode mine(Token who) {
        return read(get(who, "?span=" + LAST).expectStatus().isOk())
                .get("items")
                .get(0);
    }

    private ResponseSpec get(Token who, String path) {
        return http.get().uri("/api/v1/mutual-appraisals" + path).headers(who).exchange();
    }

    private static void problem(ResponseSpec answer, String slug) {
        answer.expectStatus().isEqualTo(409).expectBody().jsonPath("$.type").isEqualTo("urn:linli:problem:" + slug);
    }

    private Token staff() {
        return Token.of("COMMUNITY_ADMIN").scope(place);
    }

    private static JsonNode read(ResponseSpec answer) {
        return answer.expectBody(JsonNode.class).returnResult().getResponseBody();
    }
}
