package org.linli.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kit.KitTest;
import org.linli.kit.sample.Lamp;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Whatever is wrong with a request, its sender gets one clear problem, and nothing is stored. */
@KitTest
class ProblemsTest {

    private static final Token ADMIN = Token.of("COMMUNITY_ADMIN").scope("140213050001");

    private final WebTestClient http;
    private final ReactiveMongoTemplate mongo;

    @Autowired
    ProblemsTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.http = http;
        this.mongo = mongo;
    }

    static Stream<Token> tokensThatAreNotTaken() {
        return Stream.of(
                ADMIN.expired(),
                ADMIN.foreign(),
                ADMIN.with("aud", "another"),
                ADMIN.without("aud"),
                ADMIN.with("iss", "urn:another"),
                ADMIN.without("sub"));
    }

    @ParameterizedTest
    @MethodSource("tokensThatAreNotTaken")
    void aBadTokenIsNotTaken(Token token) {
        problem(http.get().uri("/api/v1/lamps/numbers").headers(token).exchange(), 401, "unauthenticated");
    }

    @Test
    void withoutATokenNothingIsSaid() {
        var answer = http.get().uri("/api/v1/lamps/numbers").exchange();

        answer.expectHeader().valueEquals("WWW-Authenticate", "Bearer");
        problem(answer, 401, "unauthenticated");
    }

    @Test
    void somethingThatIsNoTokenIsNotTaken() {
        problem(
                http.get()
                        .uri("/api/v1/lamps/numbers")
                        .header("Authorization", "Bearer nonsense")
                        .exchange(),
                401,
                "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESIDENT", "DISTRICT_ADMIN", "HOTLINE", "OPS"})
    void aRoleThatIsNotNamedMayNotCall(String role) {
        problem(
                http.get()
                        .uri("/api/v1/lamps/numbers")
                        .headers(Token.of(role).scope("140213"))
                        .exchange(),
                403,
                "forbidden");
    }

    @Test
    void anEndpointThatNamesNoRoleIsClosed() {
        problem(http.get().uri("/api/v1/lamps/forgotten").headers(ADMIN).exchange(), 403, "forbidden");
    }

    @Test
    void aRoleThatMayNotCallLendsItsScopeToNone() {
        var auditorWhoLivesHere = Token.of("AUDITOR", "UNIT_ADMIN", "RESIDENT").scope("140213");

        http.get()
                .uri("/api/v1/lamps/scope")
                .headers(auditorWhoLivesHere)
                .exchange()
                .expectBody(String.class)
                .isEqualTo("Person[personId=auditor-1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour=GREEN&height=3  | colour | is one of WHITE, YELLOW",
                "height=3               | colour | is missing",
                "colour=WHITE           | height | is missing",
                "colour=WHITE&height=up | height | cannot be read",
            })
    void aBadParameterIsRefusedAndNamed(String query, String field, String reason) {
        var answer = problem(
                http.get().uri("/api/v1/lamps/lit?" + query).headers(ADMIN).exchange(), 400, "malformed-request");

        answer.jsonPath("$.errors[0].field").isEqualTo(field);
        answer.jsonPath("$.errors[0].reason").isEqualTo(reason);
        answer.jsonPath("$.detail").isEqualTo("请求格式有误");
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", "en;q=2", "xxxxxxxxxxxxxxxxxxxxxxxx"})
    void aLanguageThatMakesNoSenseIsPassedOver(String language) {
        var answer = http.get()
                .uri("/api/v1/lamps/lit")
                .headers(ADMIN)
                .header("Accept-Language", language)
                .exchange();

        problem(answer, 400, "malformed-request").jsonPath("$.detail").isEqualTo("请求格式有误");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml;q=1", "nonsense"})
    void whoeverAsksForAnotherFormGetsJson(String accept) {
        var bad = http.get()
                .uri("/api/v1/lamps/lit")
                .headers(ADMIN)
                .header("Accept", accept)
                .exchange();
        var good = http.get()
                .uri("/api/v1/lamps/numbers")
                .headers(ADMIN)
                .header("Accept", accept)
                .exchange();

        problem(bad, 400, "malformed-request");
        good.expectStatus().isOk().expectHeader().contentTypeCompatibleWith(MediaType.APPLICATION_JSON);
    }

    @Test
    void aRoleIsRefusedBeforeItsBodyIsLookedAt() {
        problem(post(Token.of("RESIDENT"), "not json"), 403, "forbidden");
    }

    @Test
    void aDivisionOutsideTheScopeIsRefused() {
        problem(post(ADMIN, "{\"id\":\"out\",\"division\":\"140213050002\",\"height\":1}"), 403, "out-of-scope");
        stored("out", false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json                                                       | malformed-request |",
                "''                                                             | malformed-request |",
                "[]                                                             | malformed-request |",
                "{\"id\":\"bad\",\"division\":\"140213050001\",\"height\":\"1\"}| malformed-request | height",
                "{\"id\":\"bad\",\"division\":\"140213050001\",\"height\":1.5}  | malformed-request | height",
                "{\"id\":\"bad\",\"division\":\"140213050001\",\"height\":null} | malformed-request | height",
                "{\"id\":\"bad\",\"division\":\"140213050001\",\"height\":100}  | malformed-request | height",
                "{\"id\":\" \",\"division\":\"140213050001\",\"height\":1}      | malformed-request | id",
                "{\"id\":\"bad\",\"height\":1}                                  | malformed-request | division",
                "{\"id\":\"bad\",\"division\":\"140213050001\",\"height\":1,\"x\":1} | malformed-request | x",
                "{\"id\":7,\"division\":\"140213050001\",\"height\":1}          | malformed-request | id",
                "{\"id\":true,\"division\":\"140213050001\",\"height\":1}       | malformed-request | id",
                "{\"id\":\"bad\",\"division\":\"140213050001\",\"height\":1,\"until\":\"soon\"} | malformed-request | until",
                "{\"id\":\"bad\",\"division\":\"140213050001\",\"height\":1,\"colour\":1} | malformed-request | colour",
                "{\"id\":\"bad\",\"division\":\"14021305000\",\"height\":1}     | malformed-code    |",
            })
    void aBadBodyIsRefusedAndItsFieldNamed(String body, String slug, String field) {
        var answer = problem(post(ADMIN, body), 400, slug);

        if (field != null) {
            answer.jsonPath("$.errors[0].field").isEqualTo(field);
        }
        stored("bad", false);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        var body = "{\"id\":\"%s\"}".formatted("x".repeat(3000));

        problem(post(ADMIN, body), 413, "body-too-large");
    }

    @Test
    void anotherMediaTypeIsRefused() {
        problem(
                http.post()
                        .uri("/api/v1/lamps")
                        .headers(ADMIN)
                        .contentType(MediaType.TEXT_PLAIN)
                        .bodyValue("x")
                        .exchange(),
                415,
                "unsupported-media-type");
    }

    @Test
    void anotherMethodIsRefused() {
        problem(http.delete().uri("/api/v1/lamps/numbers").headers(ADMIN).exchange(), 405, "method-not-allowed");
    }

    @Test
    void aPathThatDoesNotExistIsNotFound() {
        problem(http.get().uri("/api/v1/nothing").headers(ADMIN).exchange(), 404, "not-found");
    }

    @Test
    void aMalformedCodeInThePathIsNamed() {
        problem(http.get().uri("/api/v1/lamps/in/14").headers(ADMIN).exchange(), 400, "malformed-code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=x", "cursor=***"})
    void aPageThatCannotBeAskedForIsRefused(String query) {
        problem(http.get().uri("/api/v1/lamps/numbers?" + query).headers(ADMIN).exchange(), 400, "malformed-request");
    }

    @Test
    void aPageThatIsTooLargeIsRefused() {
        problem(http.get().uri("/api/v1/lamps/numbers?limit=201").headers(ADMIN).exchange(), 400, "page-too-large");
    }

    @Test
    void aStoreThatIsAwayIsAReasonToComeBackLater() {
        var answer = http.get().uri("/api/v1/lamps/away").headers(ADMIN).exchange();

        answer.expectHeader().valueEquals("Retry-After", "5");
        problem(answer, 503, "service-unavailable");
    }

    @Test
    void aFaultKeepsItsDetailsToItself() {
        problem(http.get().uri("/api/v1/lamps/fault").headers(ADMIN).exchange(), 500, "internal")
                .jsonPath("$.detail")
                .isEqualTo("系统内部错误");
    }

    @ParameterizedTest
    @CsvSource({"en-GB,An internal fault", "zh-CN,系统内部错误", "fr,系统内部错误", "'fr, en;q=0.5',An internal fault"})
    void aProblemSpeaksTheReadersLanguage(String language, String detail) {
        var answer = http.get()
                .uri("/api/v1/lamps/fault")
                .headers(ADMIN)
                .header("Accept-Language", language)
                .exchange();

        problem(answer, 500, "internal").jsonPath("$.detail").isEqualTo(detail);
    }

    @Test
    void aProblemCarriesTheIdByWhichOperatorsFindTheRequest() {
        var answer = http.get()
                .uri("/api/v1/lamps/fault")
                .headers(ADMIN)
                .header("X-Request-Id", "r-17")
                .exchange();

        problem(answer, 500, "internal").jsonPath("$.traceId").isEqualTo("r-17");
    }

    @Test
    void anIdThatIsTakenIsAConflict() {
        var body = "{\"id\":\"taken\",\"division\":\"140213050001\",\"height\":1}";
        post(ADMIN, body).expectStatus().isCreated();

        problem(post(ADMIN, body), 409, "conflict");
    }

    @Test
    void whatHasMovedOnSinceItWasReadIsNotChanged() {
        post(ADMIN, "{\"id\":\"etag\",\"division\":\"140213050001\",\"height\":1}")
                .expectStatus()
                .isCreated();

        toggle("etag", "\"1\"").expectStatus().isOk();
        problem(toggle("etag", "\"1\""), 412, "precondition-failed");
        problem(toggle("etag", "W/nonsense"), 412, "precondition-failed");
        toggle("etag", "*").expectStatus().isOk();
        problem(toggle("nobody", "\"1\""), 404, "not-found");
    }

    private WebTestClient.ResponseSpec toggle(String id, String ifMatch) {
        return http.post()
                .uri("/api/v1/lamps/{id}/switch", id)
                .headers(ADMIN)
                .header("If-Match", ifMatch)
                .exchange();
    }

    private WebTestClient.ResponseSpec post(Token token, String body) {
        return http.post()
                .uri("/api/v1/lamps")
                .headers(token)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private void stored(String id, boolean expected) {
        var found = mongo.exists(Query.query(Criteria.where("_id").is(id)), Lamp.class)
                .block();
        assertThat(found).isEqualTo(expected);
    }

    private static WebTestClient.BodyContentSpec problem(WebTestClient.ResponseSpec answer, int status, String slug) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:linli:problem:" + slug)
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.traceId")
                .isNotEmpty();
    }
}
