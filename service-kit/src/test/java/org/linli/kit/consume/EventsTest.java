package org.linli.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.event.Event;
import org.linli.event.PartyMemberEvent.UnitCheckedIn;
import org.linli.event.PartyMemberEvent.UnitRegistered;
import org.linli.event.Topics;
import org.linli.kit.KitTest;
import org.linli.kit.sample.Outage;
import org.linli.testkit.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** What comes from Kafka counts once, whatever happens on the way. */
@KitTest
class EventsTest {

    private static final DivisionCode DIVISION = new DivisionCode("140213050001");
    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String POISON = Topics.deadLetters(Topics.PARTY_MEMBER);

    private final ReactiveMongoTemplate mongo;
    private final EventListeners listeners;
    private final Outage outage;
    private final String subject = "unit-" + UUID.randomUUID();
    private long markers;

    @Autowired
    EventsTest(ReactiveMongoTemplate mongo, EventListeners listeners, Outage outage) {
        this.mongo = mongo;
        this.listeners = listeners;
        this.outage = outage;
    }

    @Test
    void anEventPublishedTwiceCountsOnce() {
        var first = registered(1);
        var second = checkedIn(2);

        TestTopics.publish(first, second, first, second, second);

        settled(2);
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        TestTopics.publish(checkedIn(3), checkedIn(2), registered(1));

        settled(3);
    }

    @Test
    void aRestartedConsumerCountsNothingAgainAndMissesNothing() {
        TestTopics.publish(registered(1));
        settled(1);

        listeners.stop();
        TestTopics.publish(checkedIn(2));
        listeners.start();

        settled(2);
    }

    @Test
    void aStoreThatIsAwayIsWaitedFor() {
        outage.ofCalls(2);

        TestTopics.publish(registered(1));

        settled(1);
        assertThat(outage.isOver()).isTrue();
    }

    @Test
    void whatIsNoEventIsParkedWithItsReasonAndHoldsNothingUp() {
        TestTopics.publishPoison(Topics.PARTY_MEMBER, subject, "not an event");
        TestTopics.publishPoison(Topics.PARTY_MEMBER, subject, "party-member.unit-registered.v1", "not json");
        TestTopics.publishPoison(Topics.PARTY_MEMBER, subject, "party-member.unit-registered.v1", "{\"sequence\":1}");
        TestTopics.publish(registered(1));

        settled(1);
        parked(3);
    }

    @Test
    void anEventThatTheHandlerCannotDigestIsParkedAlone() {
        var choking = new UnitRegistered(UUID.randomUUID(), subject, 2, "choke", DIVISION, NOW);

        TestTopics.publish(registered(1), choking, checkedIn(3));

        settled(2);
        parked(1);
        assertThat(header("exception-message")).contains("cannot digest this");
        assertThat(header("original-consumer-group")).isEqualTo("sample.counting");
    }

    @Test
    void aTypeThatALaterReleaseBringsIsPassedOver() {
        TestTopics.publishPoison(Topics.PARTY_MEMBER, subject, "party-member.unit-registered.v2", "{}");
        TestTopics.publish(registered(1));

        settled(1);
        assertThat(TestTopics.records(POISON, record -> subject.equals(record.key())))
                .isEmpty();
    }

    /** Waits until a marker sent after everything has been counted, and compares. */
    private void settled(long events) {
        markers++;
        TestTopics.publish(new UnitRegistered(UUID.randomUUID(), subject, 99, "lamp", DIVISION, NOW));
        await().atMost(SOON).until(() -> counted("sequence-99") == markers);
        assertThat(counted("events")).isEqualTo(events + markers);
    }

    private long counted(String field) {
        return mongo.findById(subject, Document.class, "seen")
                .mapNotNull(document -> document.getLong(field))
                .blockOptional()
                .orElse(0L);
    }

    private void parked(int records) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(TestTopics.records(POISON, record -> subject.equals(record.key())))
                        .hasSize(records));
    }

    private String header(String name) {
        var record = TestTopics.records(POISON, r -> subject.equals(r.key())).getFirst();
        return new String(record.headers().lastHeader("kafka_dlt-" + name).value(), StandardCharsets.UTF_8);
    }

    private Event registered(long sequence) {
        return new UnitRegistered(UUID.randomUUID(), subject, sequence, "lamp", DIVISION, NOW);
    }

    private Event checkedIn(long sequence) {
        return new UnitCheckedIn(UUID.randomUUID(), subject, sequence, DIVISION, NOW);
    }
}
