package org.linli.request.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.request.Api.ADMIN;
import static org.linli.request.Api.RESIDENT;
import static org.linli.request.Api.UNIT_ADMIN;
import static org.linli.request.Api.json;
import static org.linli.request.Api.problem;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Whatever is wrong with what comes in: the right problem, and nothing is stored. */
@RequestServiceTest
class BadInputTest {

    private static final String TOO_LONG = "text-too-long";
    private static final Token STAFF = Token.of("GRID_STAFF").scope(City.STREET);
    private static final String IN_GRID = "\"gridCode\":\"" + City.GRID + "\"";

    private final Api api;
    private final WebTestClient http;
    private final ReactiveMongoTemplate mongo;
    private long before;

    BadInputTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.api = new Api(http);
        this.http = http;
        this.mongo = mongo;
    }

    @BeforeEach
    void countOrders() {
        before = orders();
    }

    @AfterEach
    void nothingIsStored() {
        assertThat(orders()).isEqualTo(before);
    }

    private long orders() {
        return mongo.count(new Query(), Order.COLLECTION).block();
    }

    static Stream<Arguments> requests() {
        var longText = "字".repeat(2001);
        return Stream.of(
                bad("no JSON at all", "{", "malformed-request"),
                bad("no kind", "{\"category\":\"c\",\"text\":\"t\",\"channel\":\"APP\"," + IN_GRID + "}"),
                bad("an unknown kind", body("WISH", "c", "t", "APP", IN_GRID)),
                bad("an unknown channel", body("HELP", "c", "t", "SMOKE", IN_GRID)),
                bad("a blank category", body("HELP", "  ", "t", "APP", IN_GRID)),
                bad("a long category", body("HELP", "c".repeat(51), "t", "APP", IN_GRID), TOO_LONG),
                bad("no text", body("HELP", "c", "", "APP", IN_GRID)),
                bad("a long text", body("HELP", "c", longText, "APP", IN_GRID), TOO_LONG),
                bad("an unknown field", body("HELP", "c", "t", "APP", IN_GRID + ",\"urgent\":true")),
                bad(
                        "a number as text",
                        "{\"kind\":\"HELP\",\"category\":\"c\",\"text\":7,\"channel\":\"APP\"," + IN_GRID + "}"),
                bad("neither place nor grid", body("HELP", "c", "t", "APP", "\"place\":null")),
                bad("both place and grid", body("HELP", "c", "t", "APP", IN_GRID + "," + place("113.305", "40.005"))),
                bad("a place without latitude", body("HELP", "c", "t", "APP", "\"place\":{\"longitude\":113.3}")),
                bad("a longitude off the globe", body("HELP", "c", "t", "APP", place("181", "40"))),
                bad("a latitude off the globe", body("HELP", "c", "t", "APP", place("113", "-90.1"))),
                bad("a longitude in words", body("HELP", "c", "t", "APP", place("\"east\"", "40"))),
                bad(
                        "a long resident id",
                        body("HELP", "c", "t", "APP", IN_GRID + ",\"residentId\":\"" + "r".repeat(65) + "\""),
                        TOO_LONG),
                bad(
                        "a malformed code",
                        body("HELP", "c", "t", "APP", "\"gridCode\":\"14021305000100X\""),
                        "malformed-code"),
                bad(
                        "a community's code",
                        body("HELP", "c", "t", "APP", "\"gridCode\":\"140213050001\""),
                        "malformed-code"));
    }

    private static Arguments bad(String what, String body) {
        return bad(what, body, "malformed-request");
    }

    private static Arguments bad(String what, String body, String slug) {
        return Arguments.of(what, body, slug);
    }

    private static String body(String kind, String category, String text, String channel, String more) {
        return "{\"kind\":\"%s\",\"category\":\"%s\",\"text\":\"%s\",\"channel\":\"%s\",%s}"
                .formatted(kind, category, text, channel, more);
    }

    private static String place(String longitude, String latitude) {
        return "\"place\":{\"longitude\":" + longitude + ",\"latitude\":" + latitude + "}";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void aMalformedRequestIsRefused(String what, String body, String slug) {
        problem(api.submit(RESIDENT, body), 400, slug);
    }

    @Test
    void aFieldThatIsWrongIsNamed() {
        var problem = problem(api.submit(RESIDENT, body("HELP", "c", "", "APP", IN_GRID)), 400, "malformed-request");

        assertThat(problem.get("errors").get(0).get("field").stringValue()).isEqualTo("text");
    }

    @Test
    void aPlaceOutsideEveryGridIsRefused() {
        problem(api.submit(RESIDENT, body("HELP", "c", "t", "APP", place("120.5", "30.2"))), 422, "outside-every-grid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"140213050001999", "140213050001001999"})
    void aGridThatDoesNotExistIsRefused(String code) {
        problem(api.submit(RESIDENT, Api.request("APP", code)), 422, "unknown-grid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRID_STAFF", "HOTLINE", "WALK_IN", "PATROL", "PARTNER"})
    void aResidentAsksThroughTheAppOnly(String channel) {
        problem(api.submit(RESIDENT, Api.request(channel, City.GRID)), 403, "forbidden");
    }

    @Test
    void staffDoNotAskThroughTheApp() {
        problem(api.submit(STAFF, Api.request("APP", City.GRID)), 403, "forbidden");
    }

    @Test
    void aResidentDoesNotAskForSomeoneElse() {
        var body = body("HELP", "c", "t", "APP", IN_GRID + ",\"residentId\":\"resident-2\"");

        problem(api.submit(RESIDENT, body), 403, "forbidden");
    }

    @Test
    void staffWriteDownNothingOutsideTheirDivision() {
        problem(api.submit(STAFF, Api.request("PATROL", City.OTHER_GRID)), 403, "out-of-scope");
        problem(api.submit(STAFF, body("HELP", "c", "t", "PATROL", place("114.305", "40.005"))), 403, "out-of-scope");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        var body = body("HELP", "c", "t".repeat(2_000_000), "APP", IN_GRID);

        problem(api.submit(RESIDENT, body), 413, "body-too-large");
    }

    @Test
    void aBodyThatIsNotJsonIsRefused() {
        var answer = http.post()
                .uri("/api/v1/requests")
                .headers(RESIDENT)
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue("help")
                .exchange();

        problem(answer, 415, "unsupported-media-type");
    }

    @Test
    void whatCannotBeDoneToAnAddressIsRefused() {
        problem(http.delete().uri("/api/v1/requests").headers(RESIDENT).exchange(), 405, "method-not-allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "division=14021X, malformed-code",
        "division=1402, malformed-code",
        "state=LOST, malformed-request",
        "kind=WISH, malformed-request",
        "channel=SMOKE, malformed-request",
        "limit=0, malformed-request",
        "limit=201, page-too-large",
        "limit=many, malformed-request",
        "cursor=***, malformed-request"
    })
    void aMalformedListIsRefused(String query, String slug) {
        problem(api.list(STAFF, query), 400, slug);
    }

    /** What is wrong with a move shows before anything is asked of the order. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dispatch | {}",
                "dispatch | {\"unitId\":\" \"}",
                "dispatch | {\"unitId\":7}",
                "dispatch | {\"unitId\":\"u\",\"why\":\"x\"}",
                "close | {\"why\":\"x\"}",
            })
    void aMalformedMoveOfAnAdminIsRefused(String move, String body) {
        problem(api.move("no-such-order", move, ADMIN, body), 400, "malformed-request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sign | {\"why\":\"x\"}",
                "sign | [",
                "answer | {}",
                "answer | {\"text\":\"\"}",
            })
    void aMalformedMoveOfAUnitIsRefused(String move, String body) {
        problem(api.move("no-such-order", move, UNIT_ADMIN, body), 400, "malformed-request");
    }

    @Test
    void anAnswerOrACommentThatIsTooLongIsRefused() {
        problem(api.answer("no-such-order", UNIT_ADMIN, "字".repeat(2001)), 400, TOO_LONG);
        var comment = "{\"satisfied\":true,\"comment\":\"" + "字".repeat(501) + "\"}";
        problem(api.move("no-such-order", "rate", RESIDENT, comment), 400, TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"satisfied\":null}", "{\"satisfied\":\"very\"}", "{\"satisfied\":1}"})
    void aRatingSaysYesOrNo(String body) {
        problem(api.move("no-such-order", "rate", RESIDENT, body), 400, "malformed-request");
    }

    @ParameterizedTest
    @CsvSource({
        "'', malformed-request",
        "division=x, malformed-code",
        "division=140213050001001001, malformed-request",
        "division=140213050&period=2026-13, malformed-request",
        "division=140213050&period=26, malformed-request",
        "division=140213050&period=2026-1-1, malformed-request"
    })
    void malformedFiguresAreRefused(String query, String slug) {
        problem(api.get(STAFF, "/api/v1/request-figures?" + query), 400, slug);
    }

    @Test
    void anOrderThatDoesNotExistIsNotFound() {
        problem(api.order(STAFF, "no-such-order"), 404, "not-found");
        assertThat(json(api.order(STAFF, "no-such-order")).get("detail").stringValue())
                .contains("no-such-order");
    }
}
