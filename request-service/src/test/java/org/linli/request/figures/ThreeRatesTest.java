package org.linli.request.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.request.Api.json;
import static org.linli.request.Api.problem;
import static org.linli.request.figures.Told.UNIT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.event.DivisionCode;
import org.linli.event.Event;
import org.linli.event.GridEvent;
import org.linli.event.PetitionKind;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Limits and rates by division, unit and matter, from orders whose lives are told. Each test counts in a district of its own. */
@RequestServiceTest
class ThreeRatesTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Instant NOVEMBER = Instant.parse("2026-11-03T01:00:00Z");
    private static final Token AUDITOR = Token.of("AUDITOR").scope("");

    private final Api api;
    private final ReactiveMongoTemplate mongo;
    private final String district =
            "3%05d".formatted(ThreadLocalRandom.current().nextInt(100_000));
    private final String grid = district + "001001001";

    ThreeRatesTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.api = new Api(http);
        this.mongo = mongo;
    }

    private Told submitted() {
        return Told.submitted(grid, NOVEMBER);
    }

    private void tell(Told... orders) {
        var events = Stream.of(orders).flatMap(order -> order.stored(mongo).events().stream());
        TestTopics.publish(events.toArray(Event[]::new));
        await().atMost(SOON).until(() -> {
            var verified = get("/verification?division=" + district);
            return verified.get("orders").longValue() >= orders.length
                    && verified.get("equal").booleanValue()
                    && verified.get("deadlinesEqual").booleanValue();
        });
    }

    private JsonNode get(String query) {
        return json(api.get(AUDITOR, "/api/v1/request-figures" + query)
                .expectStatus()
                .isOk());
    }

    private JsonNode figures(String more) {
        return get("?division=" + district + more);
    }

    private static String rate(JsonNode figures, String name) {
        var rate = figures.get(name);
        return rate.get("numerator").longValue() + "/" + rate.get("denominator").longValue();
    }

    @Test
    void onTimeRateHasOpenOverdueOrdersBelowTheLine() {
        tell(
                submitted().dispatched(UNIT).signed(UNIT, 1).answered(UNIT, 10),
                submitted().dispatched(UNIT).signed(UNIT, 1).answered(UNIT, 10.5),
                submitted().dispatched(UNIT).urged(11),
                submitted().dispatched(UNIT).urged(9));

        var figures = figures("");

        assertThat(rate(figures, "onTimeRate")).isEqualTo("1/3");
        assertThat(figures.get("overdue").longValue()).isEqualTo(1);
    }

    @Test
    void whatIsAnsweredAfterAllIsOverdueNoMoreButLate() {
        tell(submitted().dispatched(UNIT).urged(11).signed(UNIT, 12).answered(UNIT, 13));

        assertThat(rate(figures(""), "onTimeRate")).isEqualTo("0/1");
        assertThat(figures("").get("overdue").longValue()).isZero();
    }

    @Test
    void aGrantedOvertimeAppealTakesTheOrderOutOfTheRateAndKeepsTheFact() {
        tell(
                submitted()
                        .dispatched(UNIT)
                        .signed(UNIT, 1)
                        .answered(UNIT, 11)
                        .granted(PetitionKind.OVERTIME_APPEAL, 12),
                submitted().dispatched(UNIT).signed(UNIT, 1).answered(UNIT, 2));

        assertThat(rate(figures(""), "onTimeRate")).isEqualTo("1/1");
        assertThat(figures("").get("exempted").longValue()).isEqualTo(1);
    }

    @Test
    void theThreeRatesAndTheirScore() {
        tell(
                submitted().dispatched(UNIT).inHand(UNIT, 4).answered(UNIT, 5).called(true, true, 20),
                submitted().dispatched(UNIT).inHand(UNIT, 4.5).answered(UNIT, 5).called(true, false, 20),
                submitted().dispatched(UNIT).inHand(UNIT, 1).answered(UNIT, 5).called(false, false, 20),
                submitted().dispatched(UNIT));

        var figures = figures("&period=2026-11");

        assertThat(rate(figures, "responseRate")).isEqualTo("2/4");
        assertThat(rate(figures, "resolutionRate")).isEqualTo("2/3");
        assertThat(rate(figures, "followUpSatisfactionRate")).isEqualTo("1/3");
        // 0.2 * 1/2 + 0.4 * 2/3 + 0.4 * 1/3 = 1/2
        assertThat(figures.get("score").get("value").stringValue()).isEqualTo("50.00%");
    }

    @Test
    void anUnreasonableDemandDoesNotCountForSatisfaction() {
        tell(
                submitted()
                        .dispatched(UNIT)
                        .inHand(UNIT, 1)
                        .granted(PetitionKind.UNREASONABLE, 2)
                        .answered(UNIT, 3)
                        .called(true, false, 20)
                        .rated(false, 21),
                submitted()
                        .dispatched(UNIT)
                        .inHand(UNIT, 1)
                        .answered(UNIT, 3)
                        .called(true, true, 20)
                        .rated(true, 21));

        var figures = figures("");

        assertThat(rate(figures, "resolutionRate")).isEqualTo("2/2");
        assertThat(rate(figures, "followUpSatisfactionRate")).isEqualTo("1/1");
        assertThat(rate(figures, "satisfactionRate")).isEqualTo("1/1");
    }

    @Test
    void whatIsReopenedIsNotHandledAndEveryAnswerKeepsItsLimit() {
        tell(submitted()
                .dispatched(UNIT)
                .signed(UNIT, 1)
                .answered(UNIT, 11)
                .closed(12)
                .reopened(13)
                .signed(UNIT, 14)
                .answered(UNIT, 15));

        assertThat(rate(figures(""), "onTimeRate")).isEqualTo("1/2");
        assertThat(figures("").get("handled").longValue()).isZero();
    }

    @Test
    void aUnitHasTheFiguresOfWhatLiesWithItAndNotOfWhatItGaveBack() {
        tell(
                submitted()
                        .dispatched("unit-2")
                        .returned("unit-2", 1)
                        .sentAgain(UNIT, 2)
                        .inHand(UNIT, 3),
                submitted().dispatched("unit-2"));

        assertThat(rate(figures("&unit=unit-2"), "responseRate")).isEqualTo("0/1");
        assertThat(rate(figures("&unit=" + UNIT), "responseRate")).isEqualTo("1/1");
        var units = get("/breakdown?by=UNIT&division=" + district);
        assertThat(units.get("items"))
                .extracting(item -> item.get("unit").stringValue())
                .containsExactly(UNIT, "unit-2");
        var second = get("/breakdown?by=UNIT&limit=1&division=" + district + "&cursor="
                + get("/breakdown?by=UNIT&limit=1&division=" + district)
                        .get("nextCursor")
                        .stringValue());
        assertThat(second.get("items").get(0).get("unit").stringValue()).isEqualTo("unit-2");
    }

    @Test
    void aMatterHasFiguresToo() {
        tell(
                Told.submitted(grid, "井盖", NOVEMBER),
                Told.submitted(grid, "路灯", NOVEMBER).handled());

        assertThat(figures("&matter=井盖").get("received").longValue()).isEqualTo(1);
        assertThat(rate(figures("&matter=路灯"), "handlingRate")).isEqualTo("1/1");
        assertThat(get("/breakdown?by=MATTER&division=" + district + "001").get("items"))
                .hasSize(2);
    }

    @Test
    void ordersPerTenThousandHouseholdsCountTheGridsThatThereAre() {
        var other = district + "001001002";
        TestTopics.publish(
                City.grid(grid, City.square(1, 1, 0.1, 0.1)),
                City.grid(other, City.square(2, 1, 0.1, 0.1)),
                City.grid(grid + "001", City.square(1, 1, 0.1, 0.1)));
        TestTopics.publish(new GridEvent.GridRetired(
                UUID.randomUUID(), new DivisionCode(other), 2, List.of(new DivisionCode(grid)), NOVEMBER));
        tell(submitted());

        await().atMost(SOON).untilAsserted(() -> {
            var per = figures("").get("perTenThousandHouseholds");
            assertThat(per.get("households").longValue()).isEqualTo(400);
            assertThat(per.get("value").stringValue()).isEqualTo("25.00");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?division=140213&unit=u&matter=m",
                "?division=140213&unit=",
                "?division=140213050001001&unit=u",
                "?division=140213050001001001",
                "/breakdown?division=140213",
                "/breakdown?division=140213&by=COLOUR",
                "/breakdown?division=140213050001001&by=UNIT",
                "/verification?division=140213050001001001"
            })
    void whatThereAreNoFiguresOfIsRefused(String query) {
        problem(api.get(AUDITOR, "/api/v1/request-figures" + query), 400, "malformed-request");
    }
}
