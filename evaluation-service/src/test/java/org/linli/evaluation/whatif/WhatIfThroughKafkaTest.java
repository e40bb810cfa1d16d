package org.linli.evaluation.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.District;
import org.linli.evaluation.EvaluationServiceTest;
import org.linli.evaluation.Happened;
import org.linli.evaluation.whatif.replay.Replay;
import org.linli.evaluation.whatif.replay.Watch.Progress;
import org.linli.event.Event;
import org.linli.event.Topics;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.identity.Scope;
import org.linli.testkit.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A district's October, as it came through Kafka and stands in the ledger. */
@EvaluationServiceTest
class WhatIfThroughKafkaTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Scope EVERYWHERE = new Scope.Division("");
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
    private List<EventHandler> handlers;

    private final District district = District.next();
    private final String busy = district.person("busy");
    private final String other = district.person("other");
    private final String unit = district.person("unit");
    private WhatIfDesk desk;

    @BeforeEach
    void october() {
        desk = new WhatIfDesk(http, district.code(), timer);
        var disputed = on("10-08").served(other, 60);
        var answered = on("10-12").answeredByUnit(unit);
        publish(
                on("10-03").served(busy, 60),
                on("10-04").served(busy, 90),
                on("10-04").served(other, 30),
                disputed,
                on("10-09").takenBack(disputed),
                on("10-10").memberCheckedIn(other),
                answered,
                on("09-30").served(busy, 600),
                new Happened(district.code(), Happened.NOON, null, UUID.randomUUID()).answeredByUnit(unit));
        TestTopics.publishPoison(Topics.REQUEST, unit, "request.answered.v1", "{\"subject\": 1}");
        await().atMost(PATIENCE).until(() -> entries() == 8);
        desk.reverse(answered.eventId() + ":unit-order-answered");
        await().atMost(PATIENCE).until(() -> entries() == 9);
    }

    private Happened on(String day) {
        return Happened.in(district.community(1, 1)).withId(UUID.randomUUID()).at("2026-" + day + "T04:00:00Z");
    }

    private static void publish(Event... events) {
        TestTopics.publish(events);
        TestTopics.publish(events[0], events[1]); // and once more
    }

    private long entries() {
        return mongo.count(Query.query(where("divisions").is(district.code().value())), "ledger_entries")
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    @Test
    void theRulesInForceMoveNobody() {
        var answer = desk.answered(desk.drafted(desk.rulesInForce()), OCTOBER);

        assertThat(answer.get("state").stringValue()).isEqualTo("DONE");
        var result = answer.get("result");
        assertThat(result.get("entriesNow").asInt()).isEqualTo(8);
        assertThat(result.get("entriesThen").asInt()).isEqualTo(8);
        assertThat(result.get("rules")).isEmpty();
        assertThat(result.get("top")).isEmpty();
        assertThat(result.get("kinds").findValuesAsString("subjects")).containsExactly("2", "1");
    }

    @Test
    void otherRulesMoveThoseWhomTheyGiveOtherPointsAndSayWhy() {
        var id = desk.asked(desk.drafted(desk.onlyService("event.minutes * 10")), OCTOBER);

        var result = desk.done(id).get("result");

        assertThat(moved(result.get("top"))).containsExactly(busy + " 5.00 15.00 2 1", other + " 6.00 3.00 1 2");
        assertThat(result.get("top").get(1).get("causes").valueStream().map(WhatIfThroughKafkaTest::cause))
                .containsExactly("GONE member-check-in -5.00", "MORE member-service-confirmed 2.00");
        assertThat(result.get("rules")
                        .valueStream()
                        .map(rule -> rule.get("id").stringValue() + " "
                                + rule.get("pointsNow").stringValue() + " "
                                + rule.get("pointsThen").stringValue()))
                .containsExactly("member-check-in 5.00 0.00", "member-service-confirmed 6.00 18.00");
        assertThat(movers(id)).containsExactly(busy, other, unit);
    }

    /** The unit has an entry that is taken back: 0.00 now, and no entry then. */
    private List<String> movers(String id) {
        var first = desk.get("/what-ifs/" + id + "/movers?limit=2");
        var second = desk.get("/what-ifs/" + id + "/movers?limit=2&cursor="
                + first.get("nextCursor").stringValue());
        assertThat(second.get("nextCursor").isNull()).isTrue();
        return List.of(first, second).stream()
                .flatMap(page -> page.get("items").valueStream())
                .map(mover -> mover.get("subjectId").stringValue())
                .toList();
    }

    private static List<String> moved(JsonNode top) {
        return top.valueStream()
                .filter(mover -> mover.get("subjectKind").stringValue().equals("MEMBER"))
                .map(mover -> String.join(
                        " ",
                        mover.get("subjectId").stringValue(),
                        mover.get("pointsNow").stringValue(),
                        mover.get("pointsThen").stringValue(),
                        mover.get("rankNow").asString(),
                        mover.get("rankThen").asString()))
                .toList();
    }

    private static String cause(JsonNode cause) {
        return String.join(
                " ",
                cause.get("effect").stringValue(),
                cause.get("id").stringValue(),
                cause.get("difference").stringValue());
    }

    @Test
    void nothingIsChangedByIt() {
        var ruleSet = desk.drafted(desk.onlyService("event.minutes * 10"));
        var id = desk.asked(ruleSet, OCTOBER);
        var before = whenAllIsQuiet();

        assertThat(desk.done(id).get("result").get("top")).isNotEmpty();

        assertThat(everything()).isEqualTo(before);
    }

    /** What was published before may still be on its way to boards and dead letters. */
    private Map<String, Object> whenAllIsQuiet() {
        var last = new AtomicReference<>(everything());
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
            var now = everything();
            return now.equals(last.getAndSet(now));
        });
        return last.get();
    }

    /** All documents but those of what-ifs and of those who keep time or calls, and how much has been published. */
    private Map<String, Object> everything() {
        var all = new TreeMap<String, Object>();
        for (var name : mongo.getCollectionNames().toIterable()) {
            if (!name.startsWith("what_if") && !name.startsWith("audit_") && !name.startsWith("system.")) {
                all.put(
                        name,
                        mongo.findAll(Document.class, name)
                                .collectMap(each -> each.get("_id").toString())
                                .blockOptional(PATIENCE)
                                .orElseThrow());
            }
        }
        Topics.ALL.forEach(topic ->
                all.put(topic, TestTopics.records(topic, ignored -> true).size()));
        return all;
    }

    @Test
    void whatAReplicaLeavesWhenItIsKilledIsBegunAnewAndComesToTheSame() {
        var ruleSet = desk.drafted(desk.onlyService("event.minutes * 10"));
        var undisturbed = desk.answered(ruleSet, OCTOBER).get("result");
        var id = desk.asked(ruleSet, OCTOBER);
        var lost = whatIfs.move(EVERYWHERE, id, it -> it.begin(5, Duration.ofMinutes(1), Instant.now()))
                .blockOptional(PATIENCE)
                .orElseThrow();
        mongo.updateFirst(
                        Query.query(where("_id").is(id)),
                        Update.update("dueAt", Date.from(Instant.EPOCH)),
                        WhatIf.COLLECTION)
                .block(PATIENCE);

        var answer = desk.done(id);

        assertThat(answer.get("run").asInt()).isEqualTo(2);
        assertThat(answer.get("result").get("top")).isEqualTo(undisturbed.get("top"));
        assertThat(answer.get("result").get("rules")).isEqualTo(undisturbed.get("rules"));
        assertThat(whatIfs.change(
                                EVERYWHERE,
                                id,
                                it -> it.beat(lost.runs(), new Progress(1, 2), Duration.ofMinutes(1), Instant.now()))
                        .blockOptional(PATIENCE)
                        .orElseThrow()
                        .state()
                        .name())
                .isEqualTo(WhatIfState.Name.DONE);
    }

    @Test
    void whatTheLedgerIsMadeFromIsRead() {
        assertThat(handlers)
                .filteredOn(handler -> handler.group().equals("evaluation-service.ledger"))
                .singleElement()
                .satisfies(ledger -> assertThat(ledger.topics()).hasSameElementsAs(Replay.TOPICS));
    }

    @Test
    void theDraftMayBeWordedAnewMeanwhile() {
        var ruleSet = desk.drafted(desk.onlyService("event.minutes * 10"));
        var id = desk.asked(ruleSet, OCTOBER);
        mongo.updateFirst(
                        Query.query(where("_id").is(ruleSet)),
                        Update.update("rules.0.points", "999"),
                        "rule_set_editions")
                .block(PATIENCE);

        assertThat(moved(desk.done(id).get("result").get("top")).getFirst()).contains(" 5.00 15.00 ");
    }
}
