package org.linli.request.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.request.Api.json;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.event.Channel;
import org.linli.event.DivisionCode;
import org.linli.event.Event;
import org.linli.event.OrderFacts;
import org.linli.event.RequestEvent;
import org.linli.event.RequestKind;
import org.linli.event.Topics;
import org.linli.kit.consume.Origin;
import org.linli.kit.consume.Received;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Figures come out the same whatever happens to the events on the way. Each test counts in a district of its own. */
@RequestServiceTest
class FiguresTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Instant NOVEMBER = Instant.parse("2026-11-22T01:02:03Z");
    private static final Instant DECEMBER_IN_CHINA = Instant.parse("2026-11-30T16:00:00Z");

    private final Api api;
    private final FiguresFeed feed;
    private final SmartLifecycle listeners;
    private final String district =
            "7%05d".formatted(ThreadLocalRandom.current().nextInt(100_000));
    private final String grid = district + "001001001";
    private final String otherGrid = district + "002001001";

    FiguresTest(WebTestClient http, FiguresFeed feed, @Qualifier("eventListeners") SmartLifecycle listeners) {
        this.api = new Api(http);
        this.feed = feed;
        this.listeners = listeners;
    }

    @Test
    void ordersAreCountedInEveryDivisionAboveThem() {
        TestTopics.publish(submitted(grid, NOVEMBER), submitted(otherGrid, NOVEMBER), closed(grid, NOVEMBER));

        counted(district, "ALL", 2, 1);
        counted(district + "001", "ALL", 1, 1);
        counted(district + "002001", "ALL", 1, 0);
        counted(grid, "ALL", 1, 1);
    }

    @Test
    void aMicroGridsOrdersCountIntoItsGrid() {
        TestTopics.publish(submitted(grid + "001", NOVEMBER));

        counted(grid, "ALL", 1, 0);
    }

    @Test
    void ordersAreCountedInTheMonthInWhichItHappenedInChina() {
        TestTopics.publish(submitted(grid, NOVEMBER), closed(grid, DECEMBER_IN_CHINA));

        counted(district, "2026-11", 1, 0);
        counted(district, "2026-12", 0, 1);
        counted(district, "2026", 1, 1);
        counted(district, "2025", 0, 0);
    }

    @Test
    void ratesAreGivenWithWhatTheyAreMadeOf() {
        TestTopics.publish(
                submitted(grid, NOVEMBER),
                submitted(grid, NOVEMBER),
                submitted(grid, NOVEMBER),
                closed(grid, NOVEMBER),
                closed(grid, NOVEMBER),
                rated(grid, true),
                rated(grid, false));

        var figures = counted(district, "ALL", 3, 2);

        assertThat(figures.get("handlingRate").get("value").stringValue()).isEqualTo("66.67%");
        assertThat(figures.get("handlingRate").get("reason").isNull()).isTrue();
        assertThat(figures.get("rated").longValue()).isEqualTo(2);
        assertThat(figures.get("satisfied").longValue()).isEqualTo(1);
        assertThat(figures.get("satisfactionRate").get("value").stringValue()).isEqualTo("50.00%");
        assertThat(figures.get("byKind").get("HELP").longValue()).isEqualTo(3);
        assertThat(figures.get("byKind").get("ENQUIRY").longValue()).isZero();
        assertThat(figures.get("byChannel").get("APP").longValue()).isEqualTo(3);
    }

    @Test
    void aDivisionWithoutOrdersHasNoRate() {
        var figures = figures(district, "ALL");

        assertThat(figures.get("received").longValue()).isZero();
        assertThat(figures.get("handlingRate").get("value").isNull()).isTrue();
        assertThat(figures.get("handlingRate").get("reason").stringValue()).isEqualTo("nothing below the line");
    }

    @Test
    void anEventPublishedTwiceOrOutOfOrderCountsOnce() {
        var events = new ArrayList<Event>();
        for (var i = 0; i < 20; i++) {
            events.addAll(List.of(submitted(grid, NOVEMBER), closed(grid, NOVEMBER), rated(grid, true)));
        }
        events.addAll(List.copyOf(events));
        Collections.shuffle(events, new Random(1));

        TestTopics.publish(events.toArray(Event[]::new));
        everythingIsRead();

        counted(district, "2026-11", 20, 20);
        assertThat(figures(district, "ALL").get("satisfied").longValue()).isEqualTo(20);
    }

    @Test
    void aBatchThatIsHandledAgainCountsNothing() {
        var batch = List.of(
                new Received(submitted(grid, NOVEMBER), new Origin("test.replay", 0, 7)),
                new Received(closed(grid, NOVEMBER), new Origin("test.replay", 0, 8)));

        feed.handle(batch).block();
        feed.handle(batch).block();
        feed.handle(batch.subList(1, 2)).block();

        var figures = figures(district, "ALL");
        assertThat(figures.get("received").longValue()).isEqualTo(1);
        assertThat(figures.get("handled").longValue()).isEqualTo(1);
    }

    @Test
    void aRestartedConsumerCountsNothingAgainAndMissesNothing() {
        TestTopics.publish(submitted(grid, NOVEMBER));
        counted(district, "ALL", 1, 0);

        listeners.stop();
        TestTopics.publish(submitted(grid, NOVEMBER), closed(grid, NOVEMBER));
        listeners.start();
        everythingIsRead();

        counted(district, "ALL", 2, 1);
    }

    @Test
    void poisonIsParkedAndHoldsNothingUp() {
        TestTopics.publishPoison(Topics.REQUEST, grid, "request.submitted.v1", "{\"subject\":\"x\"}");
        TestTopics.publish(submitted(grid, NOVEMBER));

        counted(district, "ALL", 1, 0);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(TestTopics.records(
                                Topics.deadLetters(Topics.REQUEST), record -> grid.equals(record.key())))
                        .hasSize(1));
    }

    @Test
    void whatComesThroughTheApiIsCounted() {
        var before = figures(City.OTHER_GRID, "ALL").get("received").longValue();

        api.submitted(Api.RESIDENT, City.OTHER_GRID);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                figures(City.OTHER_GRID, "ALL").get("received").longValue())
                        .isEqualTo(before + 1));
    }

    /** Tells of enough orders elsewhere to reach every partition behind what was told before, and waits for them. */
    private void everythingIsRead() {
        var elsewhere = "8" + district.substring(1);
        var markers = Stream.generate(() -> submitted(elsewhere + "001001001", NOVEMBER))
                .limit(30);
        TestTopics.publish(markers.toArray(Event[]::new));
        counted(elsewhere, "ALL", 30, 0);
    }

    /** Waits until the figures are these. */
    private JsonNode counted(String division, String period, long received, long handled) {
        await().atMost(SOON).untilAsserted(() -> {
            var figures = figures(division, period);
            assertThat(figures.get("received").longValue()).isEqualTo(received);
            assertThat(figures.get("handled").longValue()).isEqualTo(handled);
        });
        return figures(division, period);
    }

    private JsonNode figures(String division, String period) {
        var auditor = Token.of("AUDITOR").scope("");
        return json(api.get(auditor, "/api/v1/request-figures?division=" + division + "&period=" + period)
                .expectStatus()
                .isOk());
    }

    private static OrderFacts facts(String grid) {
        return new OrderFacts(new DivisionCode(grid), RequestKind.HELP, "路灯", Channel.APP, "resident-1");
    }

    private static RequestEvent submitted(String grid, Instant at) {
        return new RequestEvent.Submitted(UUID.randomUUID(), UUID.randomUUID().toString(), 1, facts(grid), at);
    }

    private static RequestEvent rated(String grid, boolean satisfied) {
        return new RequestEvent.Rated(
                UUID.randomUUID(), UUID.randomUUID().toString(), 4, facts(grid), "u", null, satisfied, NOVEMBER);
    }

    private static RequestEvent closed(String grid, Instant at) {
        return new RequestEvent.Closed(UUID.randomUUID(), UUID.randomUUID().toString(), 5, facts(grid), "u", null, at);
    }
}
