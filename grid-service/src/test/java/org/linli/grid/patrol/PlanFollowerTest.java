package org.linli.grid.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.lineage.Succession;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@GridServiceTest
class PlanFollowerTest {

    private final Api api;
    private final PlanFollower follower;
    private final Beat beat;

    @Autowired
    PlanFollowerTest(WebTestClient http, PlanFollower follower) {
        this.api = new Api(http);
        this.follower = follower;
        this.beat = Beat.of(api);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> plans(String division) {
        return (List<Map<String, Object>>) Api.body(api.get(Api.NATION, "/patrol-plans?division=" + division), 200)
                .get("items");
    }

    @Test
    void whatTookTheGridsPlaceIsPatrolledAsItWasHoweverOftenItIsTold() {
        beat.plan(2, 5);
        var first = beat.town().grid();
        var second = beat.town().grid();
        var split = new Succession(
                new DivisionCode(beat.grid()),
                List.of(new DivisionCode(first), new DivisionCode(second)),
                Instant.now(),
                "split-1");

        follower.follow(split).block();
        follower.follow(split).block();

        assertThat(plans(beat.grid()))
                .singleElement()
                .satisfies(old -> assertThat(old)
                        .containsEntry("due", 3)
                        .containsEntry("until", Beat.today().plusDays(1).toString()));
        for (var successor : List.of(first, second)) {
            assertThat(plans(successor))
                    .singleElement()
                    .satisfies(plan -> assertThat(plan)
                            .containsEntry("due", 4)
                            .containsEntry("personId", beat.person())
                            .containsEntry("from", Beat.today().plusDays(1).toString())
                            .containsEntry("until", Beat.today().plusDays(5).toString()));
        }
    }

    @Test
    void aPlanThatIsOverStays() {
        beat.plan(2, 1);

        follower.follow(new Succession(
                        new DivisionCode(beat.grid()),
                        List.of(new DivisionCode(beat.town().grid())),
                        Instant.now(),
                        "merge-1"))
                .block();

        assertThat(plans(beat.town().community())).hasSize(1);
    }
}
