package org.linli.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.event.Event;
import org.linli.event.EventJson;
import org.linli.event.PartyMemberEvent;
import org.linli.event.Topics;
import org.linli.kit.KitTest;
import org.linli.kit.sample.Lamp;
import org.linli.testkit.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Signal;

/** State and events are one write; what was written is published, once the broker can be had. */
@KitTest
class AggregateStoreTest {

    private static final DivisionCode DIVISION = new DivisionCode("140213050001");
    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");
    private static final Duration SOON = Duration.ofSeconds(20);

    private final AggregateStore<Lamp> lamps;
    private final ReactiveMongoTemplate mongo;

    @Autowired
    AggregateStoreTest(AggregateStore<Lamp> lamps, ReactiveMongoTemplate mongo) {
        this.lamps = lamps;
        this.mongo = mongo;
    }

    @Test
    void aggregatesComeBackAsTheyWereStored() {
        var lamp = installed();

        var switched = lamps.change(byId(lamp.id()), l -> l.switched(NOW)).block();

        assertThat(lamps.findOne(byId(lamp.id())).block()).isEqualTo(switched);
        assertThat(switched.state()).isEqualTo(new Lamp.State.On(NOW));
        assertThat(lamps.find(Query.query(Criteria.where("division").is("140213050001")))
                        .collectList()
                        .block())
                .contains(switched);
    }

    @Test
    void everyEventIsPublishedInOrderAndLeavesTheOutbox() {
        var lamp = installed();
        for (var i = 0; i < 20; i++) {
            lamps.change(byId(lamp.id()), l -> l.switched(NOW)).block();
        }

        await().atMost(SOON).until(() -> outbox(lamp.id()).isEmpty());

        assertThat(TestTopics.published(Topics.PARTY_MEMBER, lamp.id()))
                .extracting(Event::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 21).boxed().toList());
    }

    @Test
    void commandsThatRaceAreAllCarriedOut() {
        var lamp = installed();

        Flux.range(0, 5)
                .flatMap(ignored -> lamps.change(byId(lamp.id()), l -> l.switched(NOW)))
                .blockLast();

        var stored = lamps.findOne(byId(lamp.id())).block();
        assertThat(stored.switched()).isEqualTo(5);
        assertThat(stored.version()).isEqualTo(6);
    }

    @Test
    void ofManyCommandsThatRaceEachIsCarriedOutOrRefusedAsAConflict() {
        var lamp = installed();

        var outcomes = Flux.range(0, 64)
                .flatMap(
                        ignored -> lamps.change(byId(lamp.id()), l -> l.switched(NOW))
                                .materialize(),
                        64)
                .filter(signal -> !signal.isOnComplete())
                .collectList()
                .block();

        var carriedOut = outcomes.stream().filter(Signal::isOnNext).count();
        assertThat(lamps.findOne(byId(lamp.id())).block().switched()).isEqualTo((int) carriedOut);
        assertThat(outcomes)
                .hasSize(64)
                .filteredOn(Signal::isOnError)
                .allSatisfy(refused -> assertThat(refused.getThrowable()).isInstanceOf(Conflict.class));
    }

    @Test
    void repeatingACommandWritesNothing() {
        var lamp = installed();

        var same = lamps.change(byId(lamp.id()), l -> l.noted("new")).block();

        assertThat(same.version()).isEqualTo(1);
    }

    @Test
    void aValueThatIsTakenAwayIsGone() {
        var lamp = installed();

        lamps.change(byId(lamp.id()), l -> l.noted(null)).block();

        assertThat(lamps.findOne(byId(lamp.id())).block().note()).isNull();
        assertThat(document(lamp.id())).doesNotContainKey("note");
    }

    @Test
    void anIdIsGivenOnce() {
        var lamp = installed();

        assertThatThrownBy(() ->
                        lamps.insert(Lamp.installed(lamp.id(), DIVISION, NOW)).block())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void nothingMatchingIsNothingChanged() {
        assertThat(lamps.change(byId("nobody"), l -> l.switched(NOW)).blockOptional())
                .isEmpty();
    }

    @Test
    void classNamesAreNotStored() {
        var document = document(installed().id());

        assertThat(document.toJson()).doesNotContain("org.linli").contains("\"off\"");
    }

    @Test
    void eventsThatACrashLeftInTheOutboxAreSwept() {
        var id = UUID.randomUUID().toString();
        var event = new PartyMemberEvent.UnitRegistered(UUID.randomUUID(), id, 1, "lamp", DIVISION, NOW);
        var left = new Document("id", event.eventId().toString())
                .append("type", EventJson.typeOf(event))
                .append("sequence", 1L)
                .append("at", Date.from(NOW))
                .append("payload", EventJson.write(event));

        mongo.insert(new Document("_id", id).append("version", 1L).append("outbox", List.of(left)), "lamps")
                .block();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(TestTopics.published(Topics.PARTY_MEMBER, id))
                        .containsExactly(event));
        await().atMost(SOON).until(() -> outbox(id).isEmpty());
    }

    private Lamp installed() {
        return lamps.insert(Lamp.installed(UUID.randomUUID().toString(), DIVISION, NOW))
                .block();
    }

    private List<Document> outbox(String id) {
        return document(id).getList("outbox", Document.class);
    }

    private Document document(String id) {
        return mongo.findById(id, Document.class, "lamps").block();
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
