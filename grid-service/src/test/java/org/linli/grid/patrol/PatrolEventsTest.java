package org.linli.grid.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.event.Event;
import org.linli.event.FieldEvent.PatrolFindingReported;
import org.linli.event.FieldEvent.PatrolPlanEnded;
import org.linli.event.FieldEvent.PatrolPlanMade;
import org.linli.event.FieldEvent.PatrolRecorded;
import org.linli.event.PatrolStanding;
import org.linli.event.Topics;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.testkit.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What others are told of patrols. */
@GridServiceTest
class PatrolEventsTest {

    private final Api api;
    private final Beat beat;

    @Autowired
    PatrolEventsTest(WebTestClient http) {
        this.api = new Api(http);
        this.beat = Beat.of(api);
    }

    private static List<Event> published(String id, int number) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> TestTopics.published(Topics.GRID, id), events -> events.size() >= number);
    }

    @Test
    void aPatrolIsToldAndAfterItEachOfItsFindings() {
        var plan = beat.plan(0, 1);
        var findings = """
                [{"category":"路灯","text":"路灯不亮"},{"category":"井盖","text":"井盖松动"}]""";

        var id = (String) Api.body(beat.patrol("\"planId\":\"" + plan + "\"", 0.05, Instant.now(), findings), 201)
                .get("id");

        var told = published(id, 3);
        assertThat(told).extracting(Event::sequence).containsExactly(1L, 2L, 3L);
        assertThat(told.getFirst()).isInstanceOfSatisfying(PatrolRecorded.class, recorded -> {
            assertThat(recorded.standing()).isEqualTo(PatrolStanding.WITHIN);
            assertThat(recorded.planId()).isEqualTo(plan);
            assertThat(recorded.findings()).isEqualTo(2);
        });
        assertThat(told.getLast()).isInstanceOfSatisfying(PatrolFindingReported.class, finding -> {
            assertThat(finding.category()).isEqualTo("井盖");
            assertThat(finding.text()).isEqualTo("井盖松动");
            assertThat(finding.division().value()).isEqualTo(beat.grid());
            assertThat(finding.personId()).isEqualTo(beat.person());
        });
    }

    @Test
    void aPlanIsToldWhenItIsMadeAndWhenItEnds() {
        var plan = beat.plan(1, 3);
        api.post(beat.town().admin(), "/patrol-plans/" + plan + "/end", "")
                .expectStatus()
                .isOk();
        api.post(beat.town().admin(), "/patrol-plans/" + plan + "/end", "")
                .expectStatus()
                .isOk();

        var told = published(plan, 2);

        assertThat(told).hasSize(2);
        assertThat(((PatrolPlanMade) told.getFirst()).due()).hasSize(4);
        assertThat(((PatrolPlanEnded) told.getLast()).withdrawn())
                .containsExactly(Beat.today().plusDays(1), Beat.today().plusDays(2));
    }
}
