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
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.event.Event;
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
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
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
    private final ReactiveMongoTemplate mongo;
    private final String district =
            "7%05d".formatted(ThreadLocalRandom.current().nextInt(100_000));
    private final String grid = district + "001001001";
    private final String otherGrid = district + "002001001";

    FiguresTest(
            WebTestClient http,
            FiguresFeed feed,
            ReactiveMongoTemplate mongo,
            @Qualifier("eventListeners") SmartLifecycle listeners) {
        this.api = new Api(http);
        this.feed = feed;
        this.mongo = mongo;
        this.listeners = listeners;
    }

    private Told submitted(String in) {
        return Told.submitted(in, NOVEMBER).stored(mongo);
    }

    private Told handled(String in, Instant at) {
        return Told.submitted(in, at).handled().stored(mongo);
    }

    private static void publish(Told... orders) {
        TestTopics.publish(
                Stream.of(orders).flatMap(order -> order.events().stream()).toArray(Event[]::new));
    }

    @Test
    void ordersAreCountedInEveryDivisionAboveThem() {
        publish(handled(grid, NOVEMBER), submitted(otherGrid));

        counted(district, "ALL", 2, 1);
        counted(district + "001", "ALL", 1, 1);
        counted(district + "002001", "ALL", 1, 0);
        counted(grid, "ALL", 1, 1);
    }

    @Test
    void aMicroGridsOrdersCountIntoItsGrid() {
        publish(submitted(grid + "001"));

        counted(grid, "ALL", 1, 0);
    }

    @Test
    void ordersAreCountedInTheMonthInWhichItHappenedInChina() {
        publish(handled(grid, DECEMBER_IN_CHINA.minus(Duration.ofMinutes(30))));

        counted(district, "2026-11", 1, 0);
        counted(district, "2026-12", 0, 1);
        counted(district, "2026", 1, 1);
        counted(district, "2025", 0, 0);
    }

    @Test
    void ratesAreGivenWithWhatTheyAreMadeOf() {
        publish(
                submitted(grid),
                Told.submitted(grid, NOVEMBER).handled().rated(true, 2).stored(mongo),
                Told.submitted(grid, NOVEMBER).handled().rated(false, 2).stored(mongo));

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
        IntStream.range(0, 20)
                .forEach(i -> events.addAll(Told.submitted(grid, NOVEMBER)
                        .handled()
                        .rated(true, 2)
                        .stored(mongo)
                        .events()));
        events.addAll(List.copyOf(events));
        Collections.shuffle(events, new Random(1));

        TestTopics.publish(events.toArray(Event[]::new));
        everythingIsRead();

        counted(district, "2026-11", 20, 20);
        assertThat(figures(district, "ALL").get("satisfied").longValue()).isEqualTo(20);
        assertThat(verified().get("equal").booleanValue()).isTrue();
    }

    @Test
    void aBatchThatIsHandledAgainCountsNothing() {
        var events = handled(grid, NOVEMBER).events();
        var batch = IntStream.range(0, events.size())
                .mapToObj(i -> new Received(events.get(i), new Origin("test.replay-" + district, 0, 7 + i)))
                .toList();

        feed.handle(batch).block();
        feed.handle(batch).block();
        feed.handle(batch.subList(1, 2)).block();

        var figures = figures(district, "ALL");
        assertThat(figures.get("received").longValue()).isEqualTo(1);
        assertThat(figures.get("handled").longValue()).isEqualTo(1);
    }

    @Test
    void aRestartedConsumerCountsNothingAgainAndMissesNothing() {
        publish(submitted(grid));
        counted(district, "ALL", 1, 0);

        listeners.stop();
        publish(handled(grid, NOVEMBER));
        listeners.start();
        everythingIsRead();

        counted(district, "ALL", 2, 1);
    }

    @Test
    void poisonAndOrdersThatAreNotThereAreParkedAndHoldNothingUp() {
        TestTopics.publishPoison(Topics.REQUEST, grid, "request.submitted.v1", "{\"subject\":\"x\"}");
        var unheardOf = Told.submitted(grid, NOVEMBER);
        publish(unheardOf);
        publish(submitted(grid));

        counted(district, "ALL", 1, 0);
        parked(grid);
        parked(unheardOf.order().id());
    }

    private static void parked(String key) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(TestTopics.records(
                                Topics.deadLetters(Topics.REQUEST), record -> key.equals(record.key())))
                        .isNotEmpty());
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

    @Test
    void aCounterThatIsWrongIsFound() {
        publish(handled(grid, NOVEMBER));
        counted(district, "ALL", 1, 1);
        await().atMost(SOON).until(() -> verified().get("equal").booleanValue());

        mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(grid)),
                        new Update().inc("periods.ALL.handled", 1),
                        Figures.COLLECTION)
                .block();

        var verified = verified();
        assertThat(verified.get("equal").booleanValue()).isFalse();
        assertThat(verified.get("differences").get(0).get("counter").stringValue())
                .isEqualTo(grid);
        assertThat(verified.get("differences").get(0).get("recounted").longValue())
                .isEqualTo(1);
        assertThat(verified.get("deadlinesEqual").booleanValue()).isTrue();
    }

    private JsonNode verified() {
        var auditor = Token.of("AUDITOR").scope("");
        return json(api.get(auditor, "/api/v1/request-figures/verification?division=" + district)
                .expectStatus()
                .isOk());
    }

    /** Tells of enough orders elsewhere to reach every partition behind what was told before, and waits for them. */
    private void everythingIsRead() {
        var elsewhere = "8" + district.substring(1);
        publish(Stream.generate(() -> submitted(elsewhere + "001001001"))
                .limit(30)
                .toArray(Told[]::new));
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
}
