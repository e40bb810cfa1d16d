package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.event.Event;
import org.linli.event.MeetingEvent;
import org.linli.event.MeetingFacts;
import org.linli.event.Topics;
import org.linli.testkit.TestTopics;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What is counted of meetings follows the events, however they arrive. */
@PartyMemberServiceTest
class MeetingFiguresTest {

    private static final Instant CONVENED = Instant.parse("2026-10-31T15:59:59Z");
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private final Api api;
    private final Town town;
    private final MeetingFacts facts;
    private final String meeting = UUID.randomUUID().toString();

    MeetingFiguresTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.api = new Api(http);
        this.town = new Town(api, mongo);
        this.facts = new MeetingFacts(meeting, "council-1", town.home, CONVENED);
    }

    private Event opened(int problems) {
        return new MeetingEvent.Opened(
                UUID.randomUUID(), meeting, 2, facts, "unit-1", List.of("unit-1"), List.of(), problems, NOW);
    }

    private Event solved(int number) {
        return new MeetingEvent.ProblemSolved(UUID.randomUUID(), meeting, 2 + number, facts, number, NOW);
    }

    private <T> void shows(String query, String path, T value) {
        await().atMost(Town.SOON)
                .untilAsserted(() -> assertThat(Api.<T>read(
                                Api.body(api.get(town.streetAdmin, "/api/v1/meeting-figures?division=" + query), 200),
                                path))
                        .isEqualTo(value));
    }

    @Test
    void eachEventCountsOnceInTheMonthInWhichTheMeetingWasConvenedAndInEveryDivisionAbove() {
        var opened = opened(3);
        var first = solved(1);
        var second = solved(2);

        TestTopics.publish(first, opened, second, first, opened, first);
        TestTopics.publish(second, opened);

        for (var division : List.of(town.home, town.street)) {
            shows(division + "", "$.resolutionRate.value", "66.67%");
            shows(division + "&period=2026-10", "$.problemsSolved", 2);
            shows(division + "&period=2026", "$.problemsRaised", 3);
            shows(division + "&period=2026-11", "$.resolutionRate.value", null);
        }
    }

    @Test
    void whatCannotBeReadIsParkedAndHoldsNothingUp() {
        TestTopics.publishPoison(
                Topics.PARTY_MEMBER,
                meeting,
                "party-member.meeting-opened.v1",
                "{\"subject\":\"x\",\"problems\":\"many\"}");
        TestTopics.publish(opened(1));

        shows(town.home + "", "$.problemsRaised", 1);
    }

    @Test
    void figuresOfADivisionOutOfScopeAreNotShown() {
        Api.problem(
                api.get(town.communityAdmin, "/api/v1/meeting-figures?division=" + town.street), 403, "out-of-scope");
    }
}
