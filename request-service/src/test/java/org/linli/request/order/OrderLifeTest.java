package org.linli.request.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.request.Api.ADMIN;
import static org.linli.request.Api.MEMBER;
import static org.linli.request.Api.OTHER_UNIT_ADMIN;
import static org.linli.request.Api.RESIDENT;
import static org.linli.request.Api.UNIT_ADMIN;
import static org.linli.request.Api.json;
import static org.linli.request.Api.problem;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.testkit.Token;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** An order's life through the API. */
@RequestServiceTest
class OrderLifeTest {

    private final Api api;
    private final WebTestClient http;
    private final MeterRegistry meters;

    OrderLifeTest(WebTestClient http, MeterRegistry meters) {
        this.api = new Api(http);
        this.http = http;
        this.meters = meters;
    }

    @Test
    void aRequestAtAPlaceIsLocatedToTheSmallestGridThere() {
        var answer = api.submit(RESIDENT, at(113.302, 40.005));

        var order = json(answer.expectStatus().isCreated());
        assertThat(order.get("gridCode").stringValue()).isEqualTo(City.MICRO_GRID);
        assertThat(order.get("place").get("longitude").doubleValue()).isEqualTo(113.302);
        assertThat(order.get("divisionPath").values())
                .extracting(step -> step.get("code").stringValue())
                .containsExactly(City.DISTRICT, City.STREET, City.COMMUNITY, City.GRID, City.MICRO_GRID);
        assertThat(order.get("divisionPath").get(0).get("name").stringValue()).isEqualTo("平城区");
    }

    @Test
    void whatIsCreatedCanBeReadWhereTheAnswerSays() {
        var created = api.submit(RESIDENT, Api.request("APP", City.GRID))
                .expectStatus()
                .isCreated();
        var location = created.returnResult(Void.class).getResponseHeaders().getLocation();

        var order = json(api.get(RESIDENT, location.toString())
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\""));

        assertThat(order.get("state").stringValue()).isEqualTo("SUBMITTED");
        assertThat(order.get("residentId").stringValue()).isEqualTo("resident-1");
        assertThat(order.get("submittedAt").stringValue()).endsWith("Z");
        assertThat(order.get("version").longValue()).isEqualTo(1);
        assertThat(List.of("place", "unitId", "memberId", "answer", "rating"))
                .allMatch(field -> order.get(field).isNull());
    }

    @Test
    void anOrderGoesFromTheResidentThroughTheUnitToTheRating() {
        var id = api.submitted(RESIDENT, City.GRID);

        ok(api.dispatch(id, ADMIN, City.UNIT), "DISPATCHED");
        ok(api.sign(id, UNIT_ADMIN), "SIGNED");
        ok(api.answer(id, UNIT_ADMIN, "修好了"), "ANSWERED");
        ok(api.rate(id, RESIDENT, true), "ANSWERED");
        var order = ok(api.close(id, ADMIN), "CLOSED");

        assertThat(order.get("unitId").stringValue()).isEqualTo(City.UNIT);
        assertThat(order.get("answer").stringValue()).isEqualTo("修好了");
        assertThat(order.get("rating").get("satisfied").booleanValue()).isTrue();
        assertThat(moves(id)).containsExactly("SUBMIT", "DISPATCH", "SIGN", "ANSWER", "RATE", "CLOSE");
    }

    @Test
    void aMemberClaimsAndAnswersAndTheResidentRatesAfterClosing() {
        var id = api.submitted(RESIDENT, City.GRID);

        ok(api.claim(id, MEMBER), "CLAIMED");
        ok(api.answer(id, MEMBER, "换了灯泡"), "ANSWERED");
        ok(api.close(id, ADMIN), "CLOSED");
        var order = ok(api.rate(id, RESIDENT, false), "CLOSED");

        assertThat(order.get("memberId").stringValue()).isEqualTo("member-1");
        assertThat(order.get("rating").get("satisfied").booleanValue()).isFalse();
        assertThat(moves(id)).containsExactly("SUBMIT", "CLAIM", "ANSWER", "CLOSE", "RATE");
    }

    @Test
    void theSameMoveAgainIsAnsweredAlikeAndChangesNothing() {
        var id = api.submitted(RESIDENT, City.GRID);
        ok(api.dispatch(id, ADMIN, City.UNIT), "DISPATCHED");
        var before = counted("dispatch");

        var again = ok(api.dispatch(id, ADMIN, City.UNIT), "DISPATCHED");

        assertThat(again.get("version").longValue()).isEqualTo(2);
        assertThat(moves(id)).containsExactly("SUBMIT", "DISPATCH");
        assertThat(counted("dispatch")).isEqualTo(before);
    }

    @Test
    void anOrderSentElsewhereLeavesTheFirstUnitsSight() {
        var id = api.submitted(RESIDENT, City.GRID);
        ok(api.dispatch(id, ADMIN, City.UNIT), "DISPATCHED");

        ok(api.dispatch(id, ADMIN, City.OTHER_UNIT), "DISPATCHED");

        problem(api.sign(id, UNIT_ADMIN), 404, "not-found");
        ok(api.sign(id, OTHER_UNIT_ADMIN), "SIGNED");
    }

    @Test
    void anIllegalMoveNamesStateAndMoveInTheReadersLanguageAndChangesNothing() {
        var id = api.submitted(RESIDENT, City.GRID);

        var chinese = problem(api.close(id, ADMIN), 409, "illegal-move");
        var english = problem(
                http.post()
                        .uri("/api/v1/requests/" + id + "/close")
                        .headers(ADMIN)
                        .header("Accept-Language", "en")
                        .exchange(),
                409,
                "illegal-move");

        assertThat(chinese.get("detail").stringValue()).contains("待受理", "办结");
        assertThat(english.get("detail").stringValue()).contains("SUBMITTED", "CLOSE");
        assertThat(moves(id)).containsExactly("SUBMIT");
    }

    @Test
    void aUnitThatDoesNotExistGetsNoOrder() {
        var id = api.submitted(RESIDENT, City.GRID);

        problem(api.dispatch(id, ADMIN, "no-such-unit"), 422, "unknown-unit");

        assertThat(moves(id)).containsExactly("SUBMIT");
    }

    @Test
    void whoAskedAndIsAMemberDoesNotAnswerForTheUnit() {
        var both = Token.of("RESIDENT", "PARTY_MEMBER").subject("resident-and-member");
        var id = api.submitted(both, City.GRID);
        ok(api.dispatch(id, ADMIN, City.UNIT), "DISPATCHED");
        ok(api.sign(id, UNIT_ADMIN), "SIGNED");

        problem(api.answer(id, both, "修好了"), 403, "order-not-yours");
    }

    @Test
    void whoTookItAsAMemberAnswersThoughTheyAlsoSpeakForAUnit() {
        var both =
                Token.of("PARTY_MEMBER", "UNIT_ADMIN").subject("member-of-unit").with("unit_id", City.UNIT);
        var id = api.submitted(RESIDENT, City.GRID);
        ok(api.claim(id, both), "CLAIMED");

        var order = ok(api.answer(id, both, "修好了"), "ANSWERED");

        assertThat(order.get("memberId").stringValue()).isEqualTo("member-of-unit");
        assertThat(order.get("unitId").isNull()).isTrue();
    }

    @Test
    void aMoveOnWhatHasMovedOnIsRefused() {
        var id = api.submitted(RESIDENT, City.GRID);
        ok(api.dispatch(id, ADMIN, City.UNIT), "DISPATCHED");

        problem(ifMatch(id, "\"1\""), 412, "precondition-failed");
        problem(ifMatch(id, "rubbish"), 412, "precondition-failed");
        ifMatch(id, "\"2\"").expectStatus().isOk().expectHeader().valueEquals("ETag", "\"3\"");
    }

    private WebTestClient.ResponseSpec ifMatch(String id, String version) {
        return http.post()
                .uri("/api/v1/requests/" + id + "/sign")
                .headers(UNIT_ADMIN)
                .header("If-Match", version)
                .exchange();
    }

    @Test
    void everyMoveCountsOnce() {
        var before = counted("claim");
        var id = api.submitted(RESIDENT, City.GRID);

        ok(api.claim(id, MEMBER), "CLAIMED");
        ok(api.claim(id, MEMBER), "CLAIMED");

        assertThat(counted("claim")).isEqualTo(before + 1);
        assertThat(meters.get("linli.order.submit").timer().count()).isPositive();
    }

    private double counted(String move) {
        return meters.get("linli.orders").tag("move", move).counter().count();
    }

    private static String at(double longitude, double latitude) {
        return """
                {"kind":"HELP","category":"路灯","text":"路灯坏了","channel":"APP",
                 "place":{"longitude":%s,"latitude":%s}}""".formatted(longitude, latitude);
    }

    private static JsonNode ok(WebTestClient.ResponseSpec answer, String state) {
        var order = json(answer.expectStatus().isOk());
        assertThat(order.get("state").stringValue()).isEqualTo(state);
        return order;
    }

    private List<String> moves(String id) {
        return json(api.history(Token.of("AUDITOR").scope(""), id))
                .get("items")
                .valueStream()
                .map(entry -> entry.get("move").stringValue())
                .toList();
    }
}
