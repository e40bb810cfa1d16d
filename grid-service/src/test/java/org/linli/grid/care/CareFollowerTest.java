package org.linli.grid.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.lineage.Succession;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@GridServiceTest
class CareFollowerTest {

    private final Api api;
    private final CareFollower follower;
    private final Household household;

    @Autowired
    CareFollowerTest(WebTestClient http, CareFollower follower) {
        this.api = new Api(http);
        this.follower = follower;
        this.household = Household.of(api);
    }

    @Test
    void whoIsCaredForLivesInWhatTookTheGridsPlaceHoweverOftenItIsTold() {
        var id = household.subject("RED", 0);
        var ended = household.subject("BLUE", 0);
        household.post(ended, "end", "{\"reason\":\"迁出\"}").expectStatus().isOk();
        var successor = household.beat().town().grid();
        var merge = new Succession(
                new DivisionCode(household.beat().grid()), List.of(new DivisionCode(successor)), Instant.now(), "m-1");

        follower.follow(merge).block();
        follower.follow(merge).block();

        var moved = api.get(household.admin(), "/care-subjects/" + id);
        moved.expectHeader().valueEquals("ETag", "\"2\"");
        assertThat(Api.body(moved, 200))
                .containsEntry("divisionCode", successor)
                .containsEntry("level", "RED");
        assertThat(Api.body(api.get(household.admin(), "/care-subjects/" + ended), 200))
                .containsEntry("divisionCode", household.beat().grid());
    }
}
