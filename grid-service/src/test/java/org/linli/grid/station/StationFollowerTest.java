package org.linli.grid.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.linli.grid.lineage.Succession;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@GridServiceTest
class StationFollowerTest {

    private static final Token RESIDENT = Token.resident("r-1");

    private final Api api;
    private final Town town;
    private final StationFollower follower;

    @Autowired
    StationFollowerTest(WebTestClient http, StationFollower follower) {
        this.api = new Api(http);
        this.town = Town.imported(api);
        this.follower = follower;
    }

    @Test
    void aStationBelongsToThePartInWhichItLiesHoweverOftenItIsTold() {
        var grid = town.grid("BASIC", 400, town.square(0, 0, 0.2));
        var inSecond = opened(0.15, 0.05);
        var inNone = opened(0.15, 0.15);
        var elsewhere = "{\"boundary\":" + Town.json(town.square(0.8, 0.8, 0.1)) + "}";
        api.put(town.admin(), "/divisions/" + grid + "/boundary", elsewhere)
                .expectStatus()
                .isOk();
        var first = town.grid("BASIC", 200, town.square(0, 0, 0.1));
        var second = town.grid("BASIC", 200, town.square(0.1, 0, 0.1));
        var split = new Succession(
                new DivisionCode(grid),
                List.of(new DivisionCode(first), new DivisionCode(second)),
                Instant.parse("2026-11-22T01:02:03Z"),
                "split-1");

        follower.follow(split).block();
        follower.follow(split).block();

        var followed = api.get(RESIDENT, "/stations/" + inSecond);
        followed.expectHeader().valueEquals("ETag", "\"2\"");
        assertThat(Api.body(followed, 200)).containsEntry("divisionCode", second);
        assertThat(Api.body(api.get(RESIDENT, "/stations/" + inNone), 200)).containsEntry("divisionCode", first);
        assertThat(Api.body(api.get(RESIDENT, "/stations?division=" + grid), 200))
                .containsEntry("items", List.of());
    }

    private String opened(double x, double y) {
        var body = StationBodies.at(town, x, y).json();
        return (String) Api.body(api.post(town.admin(), "/stations", body), 201).get("id");
    }
}
