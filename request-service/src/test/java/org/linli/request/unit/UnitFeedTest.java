package org.linli.request.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.event.MemberKind;
import org.linli.event.PartyMemberEvent.MemberRegistered;
import org.linli.event.PartyMemberEvent.UnitRegistered;
import org.linli.event.Topics;
import org.linli.request.RequestServiceTest;
import org.linli.testkit.TestTopics;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** The roster's units come over, once and in their latest form. */
@RequestServiceTest
class UnitFeedTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");
    private static final DivisionCode STREET = new DivisionCode("140213050");

    private final ReactiveMongoTemplate mongo;
    private final SmartLifecycle listeners;
    private final String id = "unit-" + UUID.randomUUID();

    UnitFeedTest(ReactiveMongoTemplate mongo, @Qualifier("eventListeners") SmartLifecycle listeners) {
        this.mongo = mongo;
        this.listeners = listeners;
    }

    private UnitRegistered registered(long sequence, String name) {
        return new UnitRegistered(UUID.randomUUID(), id, sequence, name, STREET, NOW);
    }

    @Test
    void theLatestWordOnAUnitStandsWhateverComesAfter() {
        var old = registered(1, "旧名");
        var latest = registered(2, "新名");

        TestTopics.publish(old, latest, latest, old);
        TestTopics.publish(registered(3, "更新"), old, latest);

        await().atMost(SOON).until(() -> stored() != null && stored().sequence() == 3);
        assertThat(stored()).isEqualTo(new Unit(id, "更新", STREET, 3));
    }

    @Test
    void whatIsToldWhileNobodyListensIsHeardLater() {
        listeners.stop();
        TestTopics.publish(registered(1, "单位"));
        listeners.start();

        await().atMost(SOON).until(() -> stored() != null);
        assertThat(stored().name()).isEqualTo("单位");
    }

    @Test
    void otherNewsAndPoisonAreNotInTheWay() {
        TestTopics.publishPoison(Topics.PARTY_MEMBER, id, "party-member.unit-registered.v1", "{\"name\":1");
        TestTopics.publish(new MemberRegistered(UUID.randomUUID(), id, 1, "u", MemberKind.MOBILE, NOW));
        TestTopics.publish(registered(1, "单位"));

        await().atMost(SOON).until(() -> stored() != null);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(TestTopics.records(
                                Topics.deadLetters(Topics.PARTY_MEMBER), record -> id.equals(record.key())))
                        .hasSize(3)); // by each of the three groups that read the topic
    }

    private Unit stored() {
        return mongo.findById(id, Unit.class).block();
    }
}
