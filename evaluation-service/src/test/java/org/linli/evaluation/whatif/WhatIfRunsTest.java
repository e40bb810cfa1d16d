package org.linli.evaluation.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.District;
import org.linli.evaluation.EvaluationServiceTest;
import org.linli.evaluation.Happened;
import org.linli.evaluation.ledger.past.PastEntries;
import org.linli.evaluation.rule.Rulebook;
import org.linli.evaluation.whatif.replay.Replay;
import org.linli.evaluation.whatif.replay.WhatIfSettings;
import org.linli.event.Event;
import org.linli.testkit.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Replicas with settings of their own: slow ones, and one with no room. */
@EvaluationServiceTest
class WhatIfRunsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LEASE = Duration.ofMillis(1200);
    private static final int SLOW = 10;
    private static final int FAST = 100_000;
    private static final String OCTOBER = "2026-10";

    @Autowired
    private WebTestClient http;

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Autowired
    private WhatIfTimer timer;

    @Autowired
    private WhatIfs whatIfs;

    @Autowired
    private WhatIfMovers movers;

    @Autowired
    private Rulebook rulebook;

    @Autowired
    private PastEntries ledger;

    @Autowired
    private ConsumerFactory<String, byte[]> consumers;

    @Autowired
    private Clock clock;

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final District district = District.next();
    private WhatIfDesk desk;
    private String ruleSet;
    private WhatIfRuns runs;

    @BeforeEach
    void someHappened() {
        desk = new WhatIfDesk(http, district.code(), timer);
        ruleSet = desk.drafted(desk.onlyService("900"));
        var here = Happened.in(district.community(1, 1)).at("2026-10-03T04:00:00Z");
        TestTopics.publish(IntStream.range(0, 100)
                .mapToObj(n -> here.withId(UUID.randomUUID()).served(district.person("member" + n), 60))
                .toArray(Event[]::new));
    }

    @AfterEach
    void end() {
        runs.destroy();
    }

    private WhatIfRuns replica(int perSecond, long most) {
        var settings = new WhatIfSettings(perSecond, most, LEASE, 5, PATIENCE);
        var replay = new Replay(consumers, settings, meters);
        var work = new WhatIfWork(whatIfs, movers, rulebook, replay, ledger, settings, clock);
        runs = new WhatIfRuns(whatIfs, work, settings, clock, meters);
        return runs;
    }

    @Test
    void whileOneRunsAnotherWaitsUntilItIsCancelled() {
        var first = desk.asked(ruleSet, OCTOBER);
        var second = desk.asked(ruleSet, OCTOBER);

        assertThat(replica(SLOW, FAST).start(first)).isTrue();
        var progress = underWay(first);
        assertThat(progress.get("eventsInAll").asLong())
                .isGreaterThan(progress.get("eventsRead").asLong());
        assertThat(runs.start(second)).isFalse();
        assertThat(running()).isEqualTo(1);

        desk.cancel(first).expectStatus().isOk();
        await().atMost(PATIENCE).until(() -> running() == 0);
        assertThat(desk.state(first)).isEqualTo("CANCELLED");
        assertThat(stored(first)).isZero();
        assertThat(runs.start(second)).isTrue();
    }

    @Test
    void whatAReplicaDoesNotBringToItsEndAnotherBeginsAnew() {
        var id = desk.asked(ruleSet, OCTOBER);
        replica(SLOW, FAST).start(id);
        underWay(id);

        runs.destroy();
        await().atMost(PATIENCE).until(() -> running() == 0);
        assertThat(desk.state(id)).isEqualTo("RUNNING");
        var answer = desk.done(id);

        assertThat(answer.get("state").stringValue()).isEqualTo("DONE");
        assertThat(answer.get("run").asInt()).isEqualTo(2);
        assertThat(stored(id)).isEqualTo(stored(id + ".2")).isEqualTo(100);
    }

    @Test
    void whatNeedsMoreRoomThanThereIsFailsAndSaysSo() {
        var id = desk.asked(ruleSet, OCTOBER);

        replica(FAST, 50).start(id);

        var answer = ended(id);
        assertThat(answer.get("state").stringValue()).isEqualTo("FAILED");
        assertThat(answer.get("failure").get("reason").stringValue()).isEqualTo("TOO_LARGE");
        assertThat(stored(id)).isZero();
    }

    @Test
    void rulesThatDoNotFitTheEventsAnyMoreFailAndSayWhy() {
        var id = desk.asked(ruleSet, OCTOBER);
        mongo.updateFirst(
                        Query.query(where("_id").is(id)),
                        Update.update("tried.rules.0.points", "event.nonsense"),
                        WhatIf.COLLECTION)
                .block(PATIENCE);

        replica(FAST, FAST).start(id);

        var failure = ended(id).get("failure");
        assertThat(failure.get("reason").stringValue()).isEqualTo("UNUSABLE_RULES");
        assertThat(failure.get("detail").stringValue()).contains("nonsense");
    }

    private double running() {
        return meters.get("linli.whatif.running").gauge().value();
    }

    private JsonNode underWay(String id) {
        await().atMost(PATIENCE)
                .until(() -> desk.get("/what-ifs/" + id)
                                .path("progress")
                                .path("eventsRead")
                                .asLong(0)
                        > 0);
        return desk.get("/what-ifs/" + id).get("progress");
    }

    private JsonNode ended(String id) {
        await().atMost(PATIENCE).until(() -> running() == 0);
        return desk.get("/what-ifs/" + id);
    }

    private long stored(String prefix) {
        return mongo.count(Query.query(where("_id").regex("^" + prefix)), StoredMover.COLLECTION)
                .blockOptional(PATIENCE)
                .orElseThrow();
    }
}
