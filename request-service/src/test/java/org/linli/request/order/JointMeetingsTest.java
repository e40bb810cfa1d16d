package org.linli.request.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.request.Api.ADMIN;
import static org.linli.request.Api.json;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.event.Event;
import org.linli.event.MeetingEvent.Resolved;
import org.linli.event.MeetingFacts;
import org.linli.event.PartyMemberEvent.UnitRegistered;
import org.linli.event.Topics;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A joint meeting names a unit for an order that nobody wants, by event; the order is settled once. */
@RequestServiceTest
class JointMeetingsTest {

    private static final String THIRD = "third-unit-of-the-city";
    private static final String FOURTH = "fourth-unit-of-the-city";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Api api;
    private final MeterRegistry meters;

    JointMeetingsTest(WebTestClient http, MeterRegistry meters) {
        this.api = new Api(http);
        this.meters = meters;
        TestTopics.publish(unit(THIRD), unit(FOURTH));
    }

    private static Event unit(String id) {
        return new UnitRegistered(
                UUID.randomUUID(), id, 1, "单位", new DivisionCode(City.DISTRICT), Instant.parse("2026-01-01T00:00:00Z"));
    }

    /** An order that three units have given back. */
    private String referred() {
        var id = api.submitted(Api.RESIDENT, City.GRID);
        for (var unit : List.of(City.UNIT, City.OTHER_UNIT, THIRD)) {
            await().atMost(SOON)
                    .until(() -> api.dispatch(id, ADMIN, unit)
                            .expectBody()
                            .returnResult()
                            .getStatus()
                            .is2xxSuccessful());
            api.move(id, "return", Token.unitAdmin(unit), Api.RETURN)
                    .expectStatus()
                    .isOk();
        }
        assertThat(state(id)).isEqualTo("REFERRED");
        return id;
    }

    private static Resolved resolved(String order, String unit, String division) {
        var facts = new MeetingFacts("meeting-1", "council-1", new DivisionCode(division), Instant.now());
        return new Resolved(
                UUID.randomUUID(),
                "order-" + order,
                1,
                facts,
                unit,
                Instant.now().plus(Duration.ofDays(7)),
                order,
                "street-admin-1",
                Instant.now());
    }

    private String state(String id) {
        return json(api.order(ADMIN, id)).get("state").stringValue();
    }

    private List<String> moves(String id) {
        return json(api.history(ADMIN, id))
                .get("items")
                .valueStream()
                .map(entry -> entry.get("move").stringValue())
                .toList();
    }

    private double count(String outcome) {
        return meters.counter("linli.joint.meeting.settlements", "outcome", outcome)
                .count();
    }

    private void counted(String outcome, double before) {
        await().atMost(SOON).until(() -> count(outcome) > before);
    }

    @Test
    void theUnitThatTheMeetingNamedHasTheOrderForGood() {
        var id = referred();

        TestTopics.publish(resolved(id, FOURTH, City.STREET));

        await().atMost(SOON).until(() -> state(id).equals("DISPATCHED"));
        assertThat(json(api.order(ADMIN, id)).get("unitId").stringValue()).isEqualTo(FOURTH);
        var last =
                json(api.history(ADMIN, id)).get("items").valueStream().toList().getLast();
        assertThat(last.get("move").stringValue()).isEqualTo("SETTLE");
        assertThat(last.get("actor").stringValue()).isEqualTo("street-admin-1");
        assertThat(last.get("role").stringValue()).isEqualTo("STREET_ADMIN");
        api.move(id, "return", Token.unitAdmin(FOURTH), Api.RETURN)
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void toldAgainItIsSettledOnceWhateverHasBecomeOfItSince() {
        var id = referred();
        var told = resolved(id, FOURTH, City.STREET);
        TestTopics.publish(told, told);
        await().atMost(SOON).until(() -> state(id).equals("DISPATCHED"));
        api.move(id, "sign", Token.unitAdmin(FOURTH), "{}").expectStatus().isOk();
        var before = count("repeated");

        TestTopics.publish(told);

        counted("repeated", before);
        assertThat(moves(id)).containsOnlyOnce("SETTLE").endsWith("SETTLE", "SIGN");
    }

    @Test
    void anOrderThatHasMovedOnStaysAsItIsAndThatIsCounted() {
        var id = referred();
        api.move(id, "settle", Token.of("STREET_ADMIN").scope(City.STREET), "{\"unitId\":\"%s\"}".formatted(FOURTH))
                .expectStatus()
                .isOk();
        var before = count("overtaken");

        TestTopics.publish(resolved(id, City.UNIT, City.DISTRICT));

        counted("overtaken", before);
        assertThat(json(api.order(ADMIN, id)).get("unitId").stringValue()).isEqualTo(FOURTH);
    }

    @Test
    void aCouncilThatDoesNotAnswerForItSettlesNothing() {
        var id = referred();
        var before = count("unreachable");

        TestTopics.publish(resolved(id, FOURTH, City.OTHER_STREET));

        counted("unreachable", before);
        assertThat(state(id)).isEqualTo("REFERRED");
    }

    @Test
    void aCommunitysResolutionIsParkedAndHoldsNothingUp() {
        var id = referred();
        TestTopics.publish(resolved(id, FOURTH, City.COMMUNITY));
        TestTopics.publishPoison(Topics.PARTY_MEMBER, id, "party-member.meeting-resolved.v1", "{\"subject\":\"x\"}");

        await().atMost(SOON)
                .until(() -> TestTopics.records(
                                        Topics.deadLetters(Topics.PARTY_MEMBER),
                                        record -> record.key().contains(id))
                                .size()
                        >= 2);
        assertThat(state(id)).isEqualTo("REFERRED");
        TestTopics.publish(resolved(id, FOURTH, City.STREET));
        await().atMost(SOON).until(() -> state(id).equals("DISPATCHED"));
    }

    @Test
    void aResolutionAboutNoOrderIsNoneOfItsBusiness() {
        var id = referred();
        var facts = new MeetingFacts("meeting-1", "council-1", new DivisionCode(City.COMMUNITY), Instant.now());
        TestTopics.publish(
                new Resolved(UUID.randomUUID(), "x", 1, facts, FOURTH, Instant.now(), null, "a", Instant.now()));

        TestTopics.publish(resolved(id, FOURTH, City.STREET));

        await().atMost(SOON).until(() -> state(id).equals("DISPATCHED"));
    }
}
