package org.linli.request.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.request.Api.json;
import static org.linli.request.Api.problem;
import static org.linli.request.hotline.HotlineApi.heard;
import static org.linli.request.hotline.HotlineApi.steps;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.event.Channel;
import org.linli.event.DivisionCode;
import org.linli.event.OrderFacts;
import org.linli.event.RequestEvent;
import org.linli.event.RequestKind;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.testkit.TestPartners;
import org.linli.testkit.TestTopics;
import org.linli.testkit.hotline.Mood;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The hotline hears of every step of its orders, in order, and has its say. */
@RequestServiceTest
class CallbackTest {

    private static final String REQUESTS = "/api/v1/requests/";

    private final Api api;
    private final HotlineApi hotline;
    private final String number = "C" + UUID.randomUUID();

    CallbackTest(WebTestClient http) {
        this.api = new Api(http);
        this.hotline = new HotlineApi(http);
    }

    @AfterEach
    void well() {
        TestPartners.CALLBACKS.mood(Mood.WELL);
        assertThat(TestPartners.CALLBACKS.violations()).isEmpty();
    }

    private String answered() {
        var id = hotline.sent(number);
        api.dispatch(id, Api.ADMIN, City.UNIT).expectStatus().isOk();
        api.sign(id, Api.UNIT_ADMIN).expectStatus().isOk();
        api.answer(id, Api.UNIT_ADMIN, "水管已修好").expectStatus().isOk();
        return id;
    }

    private JsonNode followUp(String call, boolean solved, boolean last) {
        return json(hotline.post("/" + number + "/follow-ups", """
                        {"number":"%s","connected":true,"contacted":true,"solved":%s,"satisfied":%s,"last":%s}""".formatted(call, solved, solved, last))
                .expectStatus()
                .isOk());
    }

    private JsonNode last(String step) {
        return heard(number).stream()
                .filter(heard -> heard.step().equals(step))
                .reduce((first, second) -> second)
                .orElseThrow()
                .json();
    }

    @Test
    void everyStepIsToldWithoutGapsAndWhatWasSaidWithIt() {
        var id = answered();

        assertThat(steps(number, 4)).containsExactly("RECEIVED", "DISPATCHED", "SIGNED", "ANSWERED");
        assertThat(heard(number)).extracting(heard -> heard.sequence()).containsExactly(1, 2, 3, 4);
        assertThat(last("ANSWERED").get("text").stringValue()).isEqualTo("水管已修好");
        assertThat(last("ANSWERED").get("orderId").stringValue()).isEqualTo(id);
        assertThat(last("DISPATCHED").get("facts").get("unitId").stringValue()).isEqualTo(City.UNIT);
        assertThat(last("RECEIVED").get("facts").isEmpty()).isTrue();
    }

    @Test
    void aFirstCallThatFindsNothingSolvedReopensAndALastOneDoesNot() {
        var id = answered();

        assertThat(followUp("call-1", false, false).get("state").stringValue()).isEqualTo("DISPATCHED");
        assertThat(followUp("call-1", false, false).get("state").stringValue()).isEqualTo("DISPATCHED"); // sent twice
        api.sign(id, Api.UNIT_ADMIN).expectStatus().isOk();
        api.answer(id, Api.UNIT_ADMIN, "再次修好").expectStatus().isOk();
        assertThat(followUp("call-2", false, true).get("state").stringValue()).isEqualTo("FOLLOWED_UP");

        assertThat(steps(number, 8))
                .containsExactly(
                        "RECEIVED",
                        "DISPATCHED",
                        "SIGNED",
                        "ANSWERED",
                        "FOLLOWED_UP",
                        "SIGNED",
                        "ANSWERED",
                        "FOLLOWED_UP");
        assertThat(last("ANSWERED").get("text").stringValue()).isEqualTo("再次修好");
    }

    @Test
    void theHotlineDecidesWhetherAnOrderComesBack() {
        var id = hotline.sent(number);
        api.post(Api.ADMIN, REQUESTS + id + "/petitions", "{\"kind\":\"RETURN_TO_HOTLINE\",\"reason\":\"不在本区\"}")
                .expectStatus()
                .isOk();
        assertThat(steps(number, 2)).containsExactly("RECEIVED", "PETITIONED");
        assertThat(last("PETITIONED").get("text").stringValue()).isEqualTo("不在本区");
        var waiting = json(hotline.get("/" + number)).get("petitions");
        assertThat(waiting.get(0).get("kind").stringValue()).isEqualTo("RETURN_TO_HOTLINE");
        problem(
                api.post(Api.ADMIN, REQUESTS + id + "/petitions/1/decision", "{\"granted\":true}"),
                403,
                "order-not-yours");

        var decided = json(hotline.post("/" + number + "/petitions/1/decision", "{\"granted\":true}")
                .expectStatus()
                .isOk());

        assertThat(decided.get("state").stringValue()).isEqualTo("REFUSED");
        assertThat(steps(number, 3)).endsWith("DECIDED");
    }

    @Test
    void theHotlineDecidesWhetherAnOrderMayTakeLonger() {
        var id = hotline.sent(number);
        api.dispatch(id, Api.ADMIN, City.UNIT).expectStatus().isOk();
        api.sign(id, Api.UNIT_ADMIN).expectStatus().isOk();
        api.post(Api.UNIT_ADMIN, REQUESTS + id + "/petitions", """
                        {"kind":"EXTENSION","reason":"等配件","limit":{"amount":5,"unit":"WORKING_DAYS"}}""")
                .expectStatus()
                .isOk();

        hotline.post("/" + number + "/petitions/1/decision", "{\"granted\":false,\"reason\":\"不同意\"}")
                .expectStatus()
                .isOk();

        assertThat(steps(number, 5)).containsExactly("RECEIVED", "DISPATCHED", "SIGNED", "PETITIONED", "DECIDED");
        assertThat(last("PETITIONED").get("asked").get("amount").intValue()).isEqualTo(5);
        assertThat(last("DECIDED").get("facts").get("granted").booleanValue()).isFalse();
    }

    @Test
    void anUrgingIsOneHoweverOftenItIsSent() {
        hotline.sent(number);
        for (var urging : new String[] {"u-1", "u-1", "u-2"}) {
            hotline.post("/" + number + "/urge", "{\"number\":\"" + urging + "\",\"text\":\"请尽快\"}")
                    .expectStatus()
                    .isOk();
        }

        assertThat(steps(number, 3)).containsExactly("RECEIVED", "URGED", "URGED");
    }

    @Test
    void whatTheHotlineCancelsIsWithdrawn() {
        var id = hotline.sent(number);

        hotline.post("/" + number + "/cancel", "{\"reason\":\"重复来电\"}")
                .expectStatus()
                .isOk();
        hotline.post("/" + number + "/cancel", "{\"reason\":\"重复来电\"}")
                .expectStatus()
                .isOk();

        assertThat(json(api.order(Api.ADMIN, id)).get("state").stringValue()).isEqualTo("WITHDRAWN");
        assertThat(steps(number, 2)).containsExactly("RECEIVED", "WITHDRAWN");
        problem(hotline.post("/none/cancel", "{\"reason\":\"没有\"}"), 404, "not-found");
        problem(hotline.post("/" + number + "/cancel", "{}"), 400, "malformed-request");
        problem(hotline.post("/" + number + "/urge", "{}"), 400, "malformed-request");
        problem(hotline.post("/" + number + "/follow-ups", "{\"number\":\"c\"}"), 400, "malformed-request");
        problem(hotline.post("/" + number + "/petitions/7/decision", "{\"granted\":true}"), 403, "order-not-yours");
    }

    @Test
    void aCityThatTakesAndForgetsHearsTwiceAndLosesNothing() {
        TestPartners.CALLBACKS.mood(Mood.FORGETFUL);
        answered();
        await().atMost(Duration.ofSeconds(60)).until(() -> !heard(number).isEmpty());

        TestPartners.CALLBACKS.mood(Mood.WELL);

        assertThat(steps(number, 4)).containsExactly("RECEIVED", "DISPATCHED", "SIGNED", "ANSWERED");
    }

    @Test
    void aCityThatIsDownOrTalksNonsenseHearsEverythingLater() {
        TestPartners.CALLBACKS.mood(Mood.GARBAGE);
        var id = hotline.sent(number);
        TestPartners.CALLBACKS.mood(Mood.FAILING);
        api.dispatch(id, Api.ADMIN, City.UNIT).expectStatus().isOk();
        TestPartners.CALLBACKS.mood(Mood.FLAPPING);

        assertThat(steps(number, 2)).containsExactly("RECEIVED", "DISPATCHED");
        var told = json(api.get(Api.ADMIN, "/api/v1/hotline/callbacks?state=IDLE&limit=200"));
        assertThat(told.get("items").toString()).contains(id).doesNotContain(number);
        problem(api.post(Api.ADMIN, "/api/v1/hotline/callbacks/hotline/none/replay", "{}"), 404, "not-found");
        problem(api.get(Api.ADMIN, "/api/v1/hotline/callbacks?state=LOST"), 400, "malformed-request");
    }

    @Test
    void whatIsNotTheHotlinesIsNotToldAndPoisonHoldsNothingUp() {
        var facts = new OrderFacts(new DivisionCode(City.GRID), RequestKind.HELP, "路灯", Channel.HOTLINE, null);
        var unnumbered = new RequestEvent.Submitted(UUID.randomUUID(), "unnumbered-" + number, 1, facts, Instant.now());
        TestTopics.publish(unnumbered);
        TestTopics.publishPoison("request.events", "poison-" + number, "no event");

        hotline.sent(number);

        assertThat(steps(number, 1)).containsExactly("RECEIVED");
        assertThat(TestPartners.CALLBACKS.heard())
                .noneMatch(heard -> heard.order().startsWith("unnumbered-"));
    }
}
