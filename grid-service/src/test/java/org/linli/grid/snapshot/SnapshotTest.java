package org.linli.grid.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.event.Event;
import org.linli.event.GridKind;
import org.linli.event.GridSnapshot.DivisionStands;
import org.linli.event.Topics;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.linli.testkit.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@GridServiceTest
class SnapshotTest {

    private final Api api;
    private final Snapshots snapshots;
    private Town town;

    @Autowired
    SnapshotTest(WebTestClient http, Snapshots snapshots) {
        this.api = new Api(http);
        this.snapshots = snapshots;
    }

    @BeforeEach
    void found() {
        town = Town.imported(api);
    }

    @Test
    void theTopicHoldsEveryNodeAsItStands() {
        var outline = town.square(0, 0, 1);
        var grid = town.grid("RURAL", 410, outline);

        var told = (DivisionStands) await().until(() -> last(grid), event -> event != null);

        assertThat(told.name()).isEqualTo("网格");
        assertThat(told.kind()).isEqualTo(GridKind.RURAL);
        assertThat(told.households()).isEqualTo(410);
        assertThat(told.population()).isEqualTo(1230);
        assertThat(told.boundary()).isEqualTo(outline);
        assertThat(last(town.community()))
                .isInstanceOfSatisfying(
                        DivisionStands.class, node -> assertThat(node.kind()).isNull());
    }

    @Test
    void theLastWordIsTheNewest() {
        var grid = town.grid();
        var drawn = town.square(0, 0, 0.5);
        api.put(town.admin(), "/divisions/" + grid + "/boundary", "{\"boundary\":" + Town.json(drawn) + "}")
                .expectStatus()
                .isOk();

        await().untilAsserted(() -> assertThat(last(grid))
                .isInstanceOfSatisfying(
                        DivisionStands.class,
                        node -> assertThat(node.boundary()).isEqualTo(drawn)));
    }

    @Test
    void tellingAgainIsNoOtherEvent() {
        var grid = town.grid();
        snapshots.tell(Set.of(new DivisionCode(grid))).block();
        snapshots.tell(Set.of(new DivisionCode(grid))).block();

        var told = TestTopics.published(Topics.GRID_SNAPSHOTS, grid);

        assertThat(told).hasSizeGreaterThan(1);
        assertThat(told).extracting(Event::eventId).containsOnly(told.getFirst().eventId());
        assertThat(told).extracting(Event::sequence).containsOnly(1L);
    }

    @Test
    void onlyTheLastWordIsKept() {
        assertThat(TestTopics.settings(Topics.GRID_SNAPSHOTS)).containsEntry("cleanup.policy", "compact");
        assertThat(TestTopics.settings(Topics.GRID)).containsEntry("cleanup.policy", "delete");
    }

    private static Event last(String code) {
        var told = TestTopics.published(Topics.GRID_SNAPSHOTS, code);
        return told.isEmpty() ? null : told.getLast();
    }
}
