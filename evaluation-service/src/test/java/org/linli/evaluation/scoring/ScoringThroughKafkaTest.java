package org.linli.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.District;
import org.linli.evaluation.EvaluationServiceTest;
import org.linli.evaluation.Happened;
import org.linli.event.Event;
import org.linli.event.Topics;
import org.linli.testkit.TestBackends;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.test.web.reactive.server.WebTestClient;

@EvaluationServiceTest
class ScoringThroughKafkaTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String GROUP = "evaluation-service.ledger";

    @Autowired
    private WebTestClient http;

    @Autowired
    @Qualifier("eventListeners")
    private SmartLifecycle consumers;

    @Test
    void eventsPublishedTwiceOutOfOrderAndReadFromTheBeginningAgainCountOnce() throws Exception {
        var district = District.next();
        var unit = district.person("unit");
        var events = events(district, unit);
        var shuffled = new ArrayList<Event>(events);
        shuffled.addAll(events);
        Collections.shuffle(shuffled, new Random(7));

        TestTopics.publish(shuffled.subList(0, 20).toArray(Event[]::new));
        awaitEntries(unit, 1);
        consumers.stop();
        TestTopics.publish(shuffled.subList(20, shuffled.size()).toArray(Event[]::new));
        consumers.start();
        awaitEntries(unit, 20);
        consumers.stop();
        backToTheBeginning();
        consumers.start();
        awaitCaughtUp();

        assertThat(points(unit)).containsEntry("points", "46.00").containsEntry("entries", 20);
        http.get()
                .uri("/api/v1/leaderboards/verification?division={d}", district.code())
                .headers(Token.of("AUDITOR").scope(district.code().value()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.equal")
                .isEqualTo(true)
                .jsonPath("$.entries")
                .isEqualTo(20);
    }

    /** Ten answers of 2.00, nine ratings of 3.00 and one of -1.00: 46.00. */
    private static List<Event> events(District district, String unit) {
        var events = new ArrayList<Event>();
        for (int n = 1; n <= 10; n++) {
            events.add(Happened.in(district.grid(1, 1, n)).answeredByUnit(unit));
            events.add(Happened.in(district.grid(1, 1, n)).ratedUnit(unit, n > 1));
        }
        return events;
    }

    @Test
    void whatNoRuleCanDigestIsParkedAndTheNextEventCounts() {
        var district = District.next();
        var unit = district.person("unit");
        var nowhere = Happened.in(district.code()).answeredByUnit(unit);
        var good = Happened.in(district.grid(1, 1, 1)).answeredByUnit(unit);

        TestTopics.publishPoison(Topics.REQUEST, good.subject(), "not even JSON");
        TestTopics.publishPoison(Topics.REQUEST, good.subject(), "request.answered.v1", "{\"subject\": 1}");
        TestTopics.publish(nowhere, good);

        awaitEntries(unit, 1);
        assertThat(points(unit)).containsEntry("points", "2.00").containsEntry("entries", 1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(parked(nowhere.subject())).hasSize(1));
        assertThat(parked(good.subject())).hasSize(2);
        assertThat(parked(nowhere.subject()).getFirst()).contains("unit-order-answered", "not in a community");
    }

    /** Why the ledger parked what has this key; others that read the topic park what they cannot read as well. */
    private static List<String> parked(String key) {
        return TestTopics.records(Topics.deadLetters(Topics.REQUEST), record -> key.equals(record.key())).stream()
                .filter(record -> "evaluation-service.ledger".equals(header(record, "original-consumer-group")))
                .map(record -> header(record, "exception-message"))
                .toList();
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader("kafka_dlt-" + name).value(), StandardCharsets.UTF_8);
    }

    @Test
    void aUnitsNameReachesItsLeaderboard() {
        var district = District.next();
        var unit = district.person("unit");
        TestTopics.publish(
                Happened.in(district.community(1, 1)).unitRegistered(unit, "平城区税务局"),
                Happened.in(district.community(1, 1)).unitCheckedIn(unit));

        await().atMost(PATIENCE)
                .untilAsserted(() -> http.get()
                        .uri("/api/v1/leaderboards?division={d}&subjectKind=UNIT", district.code())
                        .headers(Token.resident("resident-1"))
                        .exchange()
                        .expectBody()
                        .jsonPath("$.items[0].name")
                        .isEqualTo("平城区税务局")
                        .jsonPath("$.items[0].points")
                        .isEqualTo("5.00"));
    }

    private void awaitEntries(String unit, int atLeast) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat((Integer) points(unit).get("entries")).isGreaterThanOrEqualTo(atLeast));
    }

    private Document points(String unit) {
        var body = http.get()
                .uri("/api/v1/points?subjectKind=UNIT&subjectId={id}", unit)
                .headers(Token.unitAdmin(unit))
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return Document.parse(body);
    }

    private static void backToTheBeginning() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", TestBackends.bootstrapServers()))) {
            var beginning = new HashMap<TopicPartition, OffsetAndMetadata>();
            admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, ignored) -> beginning.put(partition, new OffsetAndMetadata(0)));
            admin.alterConsumerGroupOffsets(GROUP, beginning).all().get();
        }
    }

    private static void awaitCaughtUp() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", TestBackends.bootstrapServers()))) {
            await().atMost(PATIENCE).until(() -> lag(admin) == 0);
        }
    }

    private static long lag(Admin admin) throws ExecutionException, InterruptedException {
        var committed = admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        committed.keySet().forEach(p -> latest.put(p, OffsetSpec.latest()));
        var ends = admin.listOffsets(latest).all().get();
        return committed.entrySet().stream()
                .mapToLong(e -> ends.get(e.getKey()).offset() - e.getValue().offset())
                .sum();
    }
}
