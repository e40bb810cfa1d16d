package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.event.Event;
import org.linli.event.EventJson;
import org.linli.event.GridEvent.BoundaryDrawn;
import org.linli.event.GridEvent.DivisionRegistered;
import org.linli.event.GridEvent.GridRegistered;
import org.linli.event.GridKind;
import org.linli.event.Topics;
import org.linli.testkit.TestTopics;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The copy of the divisions says what the last event said, however the events arrive. */
@PartyMemberServiceTest
class DivisionCopyTest {

    private static final String POISON = Topics.deadLetters(Topics.GRID);

    private final ReactiveMongoTemplate mongo;
    private final SmartLifecycle listeners;
    private final DivisionCode community;

    DivisionCopyTest(
            WebTestClient http, ReactiveMongoTemplate mongo, @Qualifier("eventListeners") SmartLifecycle listeners) {
        this.mongo = mongo;
        this.listeners = listeners;
        this.community = new Town(new Api(http), mongo).unheardOf;
    }

    @Test
    void aDivisionIsKnownByItsNameAndLevel() {
        TestTopics.publish(registered(1, "和阳社区"));

        named("和阳社区", 1);
        assertThat(copy().getString("level")).isEqualTo("COMMUNITY");
    }

    @Test
    void aGridIsKnownToo() {
        var grid = community.child(1);
        TestTopics.publish(
                new GridRegistered(UUID.randomUUID(), grid, 1, "第一网格", GridKind.BASIC, 400, null, Instant.now()));

        await().atMost(Town.SOON)
                .until(() -> mongo.findById(grid.value(), Document.class, "divisions")
                        .hasElement()
                        .block());
    }

    @Test
    void anEventThatComesTwiceOrLateChangesNothing() {
        var first = registered(1, "旧名");
        var second = registered(2, "新名");

        TestTopics.publish(second, first, second, first, boundary(3));
        settled();

        named("新名", 2);
    }

    @Test
    void whatComesInSeveralBatchesEndsTheSame() {
        TestTopics.publish(registered(3, "第三"));
        named("第三", 3);

        TestTopics.publish(registered(2, "第二"));
        TestTopics.publish(registered(3, "第三"));
        settled();
        named("第三", 3);

        TestTopics.publish(registered(4, "第四"));
        named("第四", 4);
    }

    @Test
    void manyEventsOfOneDivisionAtOnceLeaveTheLast() {
        TestTopics.publish(IntStream.rangeClosed(1, 200)
                .mapToObj(n -> registered(n, "名" + n))
                .toArray(Event[]::new));

        named("名200", 200);
    }

    @Test
    void aRestartedConsumerMissesNothing() {
        TestTopics.publish(registered(1, "之前"));
        named("之前", 1);

        listeners.stop();
        TestTopics.publish(registered(2, "其间"), registered(1, "之前"));
        listeners.start();

        named("其间", 2);
    }

    @Test
    void whatCannotBeReadIsParkedAndHoldsNothingUp() {
        TestTopics.publishPoison(Topics.GRID, community.value(), "not an event");
        TestTopics.publishPoison(
                Topics.GRID, community.value(), "grid.division-registered.v1", "{\"code\":\"14\",\"sequence\":1}");
        TestTopics.publishPoison(Topics.GRID, community.value(), "grid.division-registered.v9", "{}");
        TestTopics.publish(registered(1, "和阳社区"));

        named("和阳社区", 1);
        await().atMost(Town.SOON)
                .untilAsserted(() -> assertThat(TestTopics.records(
                                POISON, record -> community.value().equals(record.key())))
                        .hasSize(2));
    }

    private void named(String name, long sequence) {
        await().atMost(Town.SOON)
                .untilAsserted(
                        () -> assertThat(copy()).containsEntry("name", name).containsEntry("sequence", sequence));
    }

    private Document copy() {
        return mongo.findById(community.value(), Document.class, "divisions")
                .defaultIfEmpty(new Document())
                .block();
    }

    /** Two more events on the same partition, one after the other: when the second is there, all before the first are done. */
    private void settled() {
        markOnce(community.child(998));
        markOnce(community.child(999));
    }

    private void markOnce(DivisionCode marker) {
        var event = new DivisionRegistered(UUID.randomUUID(), marker, 1, "x", Instant.now());
        TestTopics.publishPoison(Topics.GRID, community.value(), EventJson.typeOf(event), EventJson.write(event));
        await().atMost(Town.SOON)
                .until(() -> mongo.findById(marker.value(), Document.class, "divisions")
                        .hasElement()
                        .block());
    }

    private Event registered(long sequence, String name) {
        return new DivisionRegistered(UUID.randomUUID(), community, sequence, name, Instant.now());
    }

    private Event boundary(long sequence) {
        return new BoundaryDrawn(UUID.randomUUID(), community, sequence, Boundary.polygon(List.of()), Instant.now());
    }
}
