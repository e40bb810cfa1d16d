package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.partymember.Api.problem;
import static org.linli.partymember.Town.memberToken;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** Whatever is wrong with the input, it is named, and nothing is stored. */
@PartyMemberServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final String RECORDS = "/api/v1/service-records";

    private final ReactiveMongoTemplate mongo;
    private final Api api;
    private final Town town;
    private final String unit;
    private final String member;

    BadInputTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
        this.api = new Api(http);
        this.town = new Town(api, mongo);
        this.unit = town.unit();
        this.member = town.member(unit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json                                              | malformed-request |",
                "''                                                    | malformed-request |",
                "[]                                                    | malformed-request |",
                "null                                                  | malformed-request |",
                "{\"divisionCode\":\"HOME\"}                           | malformed-request | name",
                "{\"name\":\" \",\"divisionCode\":\"HOME\"}            | malformed-request | name",
                "{\"name\":[],\"divisionCode\":\"HOME\"}               | malformed-request | name",
                "{\"name\":\"101\",\"divisionCode\":\"HOME\"}          | text-too-long     | name",
                "{\"name\":\"x\"}                                      | malformed-request | divisionCode",
                "{\"name\":\"x\",\"divisionCode\":null}                | malformed-request | divisionCode",
                "{\"name\":\"x\",\"divisionCode\":\"HOME\",\"more\":1} | malformed-request | more",
                "{\"name\":\"x\",\"divisionCode\":\"14021\"}           | malformed-code    |",
                "{\"name\":\"x\",\"divisionCode\":\"14O213\"}          | malformed-code    |",
            })
    void aUnitIsNotRegistered(String body, String slug, String field) {
        var named = body.replace("HOME", town.home.value()).replace("101", "长".repeat(101));

        refused(town.streetAdmin, "/api/v1/units", named, slug, field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                    | kind",
                "{\"kind\":\"PIONEER\"}                | kind",
                "{\"kind\":1}                          | kind",
                "{\"kind\":null}                       | kind",
                "{\"kind\":\"MOBILE\",\"nick\":\"x\"}  | nick",
            })
    void aMemberIsNotRegistered(String body, String field) {
        refused(Token.unitAdmin(unit), "/api/v1/units/" + unit + "/members", body, "malformed-request", field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                    | malformed-request | communityCode",
                "{\"communityCode\":140213050001}      | malformed-request | communityCode",
                "{\"communityCode\":\"\"}              | malformed-code    |",
                "{\"communityCode\":\"14021305000\"}   | malformed-code    |",
                "{\"communityCode\":\"140213050\"}     | malformed-code    |",
                "{\"communityCode\":\"140213050001001\"} | malformed-code  |",
            })
    void nobodyIsCheckedIn(String body, String slug, String field) {
        refused(Token.unitAdmin(unit), "/api/v1/units/" + unit + "/check-ins", body, slug, field);
        refused(memberToken(member), "/api/v1/members/" + member + "/check-ins", body, slug, field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "communityCode | null",
                "category      | null",
                "category      | \"\"",
                "category      | 51",
                "description   | \"  \"",
                "description   | 2001",
                "startedAt     | null",
                "endedAt       | null",
                "memberId      | \"\"",
                "memberId      | 65",
                "minutes       | 30",
            })
    void aRecordWithABadFieldIsNotSubmitted(String field, String value) {
        var isTooLong = value.matches("51|65|2001");
        var bad = isTooLong ? "\"" + "长".repeat(Integer.parseInt(value)) + "\"" : value;
        var body = withoutField(Town.deed(town.home), field).replaceFirst("\\{", "{\"" + field + "\":" + bad + ",");

        refused(memberToken(member), RECORDS, body, isTooLong ? "text-too-long" : "malformed-request", field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-11-22", "2026-11-22T01:02:03"})
    void aRecordWhoseTimeCannotBeReadIsNotSubmitted(String time) {
        var body = Town.deed(town.home).replaceFirst("\"startedAt\":\"[^\"]*\"", "\"startedAt\":\"" + time + "\"");

        refused(memberToken(member), RECORDS, body, "malformed-request", null);
    }

    private static String withoutField(String body, String field) {
        return body.replaceFirst("\"" + field + "\":\"[^\"]*\",?", "").replace(",}", "}");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, startedAt", "-60, -120, startedAt", "-86520, -60, endedAt", "-60, 60, endedAt"})
    void aRecordWithATimeThatCannotBeIsNotSubmitted(long startedIn, long endedIn, String field) {
        var now = Instant.now();
        var body = Town.deed(town.home, now.plusSeconds(startedIn), now.plusSeconds(endedIn));

        refused(memberToken(member), RECORDS, body, "malformed-request", field);
    }

    @Test
    void aDisputeWithoutAReasonIsNone() {
        var path = RECORDS + "/" + town.record(member) + "/dispute";

        refused(town.communityAdmin, path, "{}", "malformed-request", "reason");
        refused(town.communityAdmin, path, "{\"reason\":\"\"}", "malformed-request", "reason");
        refused(town.communityAdmin, path, "{\"reason\":\"%s\"}".formatted("长".repeat(501)), "text-too-long", "reason");
    }

    private void refused(Token token, String path, String body, String slug, String field) {
        var before = everything();

        var answer = problem(api.post(token, path, body), 400, slug);

        if (field != null) {
            answer.jsonPath("$.errors[0].field").isEqualTo(field);
        }
        assertThat(everything()).isEqualTo(before);
    }

    /** Versions of everything stored: one more when anything is added or changed. */
    private long everything() {
        return Flux.just("units", "members", "service_records")
                .flatMap(collection -> mongo.find(new Query(), Document.class, collection))
                .map(document -> document.getLong("version"))
                .reduce(0L, Long::sum)
                .block();
    }

    @Test
    void aBodyThatIsTooLargeIsNotRead() {
        var body = "{\"name\":\"%s\"}".formatted("x".repeat(1_100_000));

        problem(api.post(town.streetAdmin, "/api/v1/units", body), 413, "body-too-large");
    }

    @Test
    void aBodyThatIsNoJsonIsNotRead() {
        var answer = api.http()
                .post()
                .uri("/api/v1/units")
                .headers(town.streetAdmin)
                .contentType(MediaType.APPLICATION_XML)
                .bodyValue("<unit/>")
                .exchange();

        problem(answer, 415, "unsupported-media-type");
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        problem(
                api.http()
                        .delete()
                        .uri("/api/v1/units/" + unit)
                        .headers(town.streetAdmin)
                        .exchange(),
                405,
                "method-not-allowed");
        problem(api.get(town.streetAdmin, "/api/v1/unit"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "units?limit=0",
                "units?cursor=***",
                "members?limit=-1",
                "service-records?limit=x",
                "service-records?state=LOST"
            })
    void aListThatCannotBeAskedForIsRefused(String list) {
        problem(api.get(town.streetAdmin, "/api/v1/" + list), 400, "malformed-request");
    }

    @Test
    void aPageThatIsTooLargeIsRefused() {
        problem(api.get(town.streetAdmin, "/api/v1/members?limit=201"), 400, "page-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"units/507f1f77bcf86cd799439011", "members/$ne", "service-records/no such id"})
    void anIdThatIsNoneIsNotFound(String path) {
        problem(api.get(town.streetAdmin, "/api/v1/" + path), 404, "not-found");
    }

    @Test
    void aTokenThatIsExpiredOrForeignOrMissingIsNotTaken() {
        var path = "/api/v1/units/" + unit;
        problem(api.get(town.streetAdmin.expired(), path), 401, "unauthenticated");
        problem(api.get(town.streetAdmin.foreign(), path), 401, "unauthenticated");
        problem(api.get(town.streetAdmin.with("aud", List.of("others")), path), 401, "unauthenticated");
        problem(api.get(town.streetAdmin.with("iss", "urn:others"), path), 401, "unauthenticated");
        problem(api.http().get().uri(path).exchange(), 401, "unauthenticated");
    }

    @Test
    void aRefusalSpeaksTheReadersLanguage() {
        var body = Town.deed(
                town.home,
                Instant.now().minus(Duration.ofHours(1)),
                Instant.now().minus(Duration.ofHours(2)));

        var answer = api.http()
                .post()
                .uri(RECORDS)
                .headers(memberToken(member))
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();

        problem(answer, 400, "malformed-request").jsonPath("$.detail").isEqualTo("it must start before it ends");
    }
}
