package org.linli.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.event.Event;
import org.linli.event.Topics;
import org.linli.kit.KitTest;
import org.linli.kit.sample.Lamp;
import org.linli.testkit.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Many aggregates are stored in one call, each with its event, and each once. */
@KitTest
class ManyAtOnceTest {

    private static final DivisionCode DIVISION = new DivisionCode("140213050001");
    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");
    private static final Duration SOON = Duration.ofSeconds(30);

    private final AggregateStore<Lamp> lamps;
    private final ReactiveMongoTemplate mongo;
    private final CommandId command = new CommandId(UUID.randomUUID().toString());

    @Autowired
    ManyAtOnceTest(AggregateStore<Lamp> lamps, ReactiveMongoTemplate mongo) {
        this.lamps = lamps;
        this.mongo = mongo;
    }

    @Test
    void allAreStoredAndToldOf() {
        var ids = ids(1_200);

        var stored = insertAll(ids);

        assertThat(stored).extracting(Lamp::id).containsExactlyElementsOf(ids);
        await().atMost(SOON).until(() -> waiting(ids) == 0);
        assertThat(TestTopics.records(Topics.PARTY_MEMBER, record -> ids.contains(record.key())))
                .hasSize(1_200);
    }

    @Test
    void thoseThatAreThereAlreadyAreLeftAlone() {
        var ids = ids(4);
        insertAll(ids.subList(1, 3));
        lamps.change(byId(ids.get(1)), lamp -> lamp.switched(NOW)).block();

        var stored = insertAll(ids);

        assertThat(stored).extracting(Lamp::id).containsExactly(ids.get(0), ids.get(3));
        assertThat(lamps.findOne(byId(ids.get(1))).block().version()).isEqualTo(2);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(TestTopics.published(Topics.PARTY_MEMBER, ids.get(2)))
                        .extracting(Event::sequence)
                        .containsExactly(1L));
    }

    @Test
    void manyAreChangedEachOnlyAsItWasSeen() {
        var ids = ids(3);
        insertAll(ids);
        var seen = ids.stream().map(id -> lamps.findOne(byId(id)).block()).toList();
        lamps.change(byId(ids.get(1)), lamp -> lamp.switched(NOW)).block();

        var stored = lamps.changeAll(
                        seen.stream().map(lamp -> lamp.switched(NOW)).toList())
                .block();

        assertThat(stored).isEqualTo(2);
        assertThat(ids).allSatisfy(id -> {
            assertThat(lamps.findOne(byId(id)).block().version()).isEqualTo(2);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(TestTopics.published(Topics.PARTY_MEMBER, id))
                            .extracting(Event::sequence)
                            .containsExactly(1L, 2L));
        });
    }

    @Test
    void nothingIsChangedOfNothing() {
        assertThat(lamps.changeAll(List.of()).block()).isZero();
    }

    @Test
    void nothingIsStoredOfNothing() {
        assertThat(insertAll(List.of())).isEmpty();
    }

    @Test
    void aCommandKnowsAgainWhatItHasWritten() {
        var ids = ids(3);
        insertAll(ids.subList(0, 1));
        lamps.insertAll(List.of(Lamp.installed(ids.get(1), DIVISION, NOW))).block();
        lamps.change(byId(ids.get(1)), lamp -> lamp.switched(NOW))
                .contextWrite(command::in)
                .block();
        lamps.insertAll(List.of(Lamp.installed(ids.get(2), DIVISION, NOW))).block();

        assertThat(lamps.writtenBy(command, ids).collectList().block())
                .containsExactlyInAnyOrder(ids.get(0), ids.get(1));
    }

    private List<Lamp> insertAll(List<String> ids) {
        var firsts = ids.stream().map(id -> Lamp.installed(id, DIVISION, NOW)).toList();
        return lamps.insertAll(firsts).contextWrite(command::in).block();
    }

    private long waiting(List<String> ids) {
        return mongo.find(Query.query(Criteria.where("_id").in(ids)), Document.class, "lamps")
                .filter(lamp -> !lamp.getList("outbox", Document.class).isEmpty())
                .count()
                .block();
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count)
                .mapToObj(ignored -> UUID.randomUUID().toString())
                .toList();
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
