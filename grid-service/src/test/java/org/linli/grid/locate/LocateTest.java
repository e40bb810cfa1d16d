package org.linli.grid.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.event.Event;
import org.linli.event.GridEvent.BoundaryDrawn;
import org.linli.event.GridEvent.GridRegistered;
import org.linli.event.GridKind;
import org.linli.event.Topics;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.linli.grid.locate.Place.Named;
import org.linli.grid.position.Position;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.test.web.reactive.server.WebTestClient;

@GridServiceTest
class LocateTest {

    private static final Token RESIDENT = Token.resident("r-1");
    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String POISON = Topics.deadLetters(Topics.GRID);

    private final Api api;
    private final Town town;
    private final StoredPlaces stored;
    private final SmartLifecycle listeners;

    @Autowired
    LocateTest(WebTestClient http, StoredPlaces stored, @Qualifier("eventListeners") SmartLifecycle listeners) {
        this.api = new Api(http);
        this.town = Town.imported(api);
        this.stored = stored;
        this.listeners = listeners;
    }

    @Test
    void aPlaceIsLocatedAtEveryLevelAsSoonAsItIsDrawn() {
        var grid = town.grid("BASIC", 400, town.square(0, 0, 1));
        var microGrid = town.microGrid(grid, 40, town.square(0, 0, 0.5));

        var place = Api.body(locate(0.2, 0.2), 200);

        assertThat(place)
                .containsEntry("district", Map.of("code", town.district(), "name", "试验区"))
                .containsEntry("street", Map.of("code", town.street(), "name", "东街道"))
                .containsEntry("community", Map.of("code", town.community(), "name", "一社区"))
                .containsEntry("grid", Map.of("code", grid, "name", "网格"))
                .containsEntry("microGrid", Map.of("code", microGrid, "name", "微网格"));
    }

    @Test
    void aPlaceOutsideTheMicroGridsIsLocatedInTheGrid() {
        var grid = town.grid("BASIC", 400, town.square(0, 0, 1));
        town.microGrid(grid, 40, town.square(0, 0, 0.5));

        var place = Api.body(locate(0.8, 0.8), 200);

        assertThat(place)
                .containsEntry("grid", Map.of("code", grid, "name", "网格"))
                .containsEntry("microGrid", null);
    }

    @Test
    void aPlaceInNoGridIsRefused() {
        api.put(
                town.admin(),
                "/divisions/" + town.community() + "/boundary",
                "{\"boundary\":" + Town.json(town.square(0, 0, 1)) + "}");

        Api.problem(locate(0.5, 0.5), 404, "outside-every-grid");
    }

    @Test
    void aRedrawnGridIsLocatedWhereItIsNow() {
        var grid = town.grid("BASIC", 400, town.square(0, 0, 0.5));
        api.put(
                        town.admin(),
                        "/divisions/" + grid + "/boundary",
                        "{\"boundary\":" + Town.json(town.square(0.5, 0.5, 0.4)) + "}")
                .expectStatus()
                .isOk();

        Api.problem(locate(0.2, 0.2), 404, "outside-every-grid");
        locate(0.7, 0.7).expectStatus().isOk();
    }

    @Test
    void aNewNameIsShownAtOnce() {
        town.grid("BASIC", 400, town.square(0, 0, 1));

        api.imported(Api.NATION, town.csv().replace("一社区", "新社区"));

        assertThat(Api.body(locate(0.5, 0.5), 200))
                .containsEntry("community", Map.of("code", town.community(), "name", "新社区"));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "longitude=181&latitude=1,longitude",
                "longitude=-180.01&latitude=1,longitude",
                "longitude=1&latitude=90.5,latitude",
                "longitude=NaN&latitude=1,longitude",
                "longitude=1&latitude=Infinity,latitude",
                "longitude=1,",
                "latitude=1,",
                "longitude=&latitude=1,",
                "longitude=east&latitude=1,",
                "longitude=1&latitude=1&datum=BD09,datum",
                "longitude=200&latitude=1&datum=GCJ02,longitude",
            })
    void aPlaceOffTheGlobeIsRefused(String query, String field) {
        var problem = Api.problem(api.get(RESIDENT, "/locate?" + query), 400, "malformed-request");

        if (field != null) {
            problem.jsonPath("$.errors[0].field").isEqualTo(field);
        }
    }

    @Test
    void whatAnotherReplicaStoresIsHeardOfByEvents() {
        var grid = code(1);

        TestTopics.publish(registered(grid, town.square(0, 0, 1)));

        await().atMost(SOON).untilAsserted(() -> locate(0.5, 0.5).expectStatus().isOk());
    }

    @Test
    void eventsThatComeTwiceOrInTheWrongOrderChangeNothing() {
        var grid = code(1);
        var first = registered(grid, town.square(0, 0, 0.2));
        var second = drawn(grid, 2, town.square(0.2, 0, 0.2));
        var third = drawn(grid, 3, town.square(0.4, 0, 0.2));

        publishAndWait(third, first, third, second, first);

        assertThat(Api.body(locate(0.5, 0.1), 200))
                .extractingByKey("grid")
                .isEqualTo(Map.of("code", grid.value(), "name", "别处的网格"));
        Api.problem(locate(0.1, 0.1), 404, "outside-every-grid");
        Api.problem(locate(0.3, 0.1), 404, "outside-every-grid");
    }

    @Test
    void whatWasPublishedWhileNobodyListenedIsCaughtUpWith() {
        listeners.stop();
        TestTopics.publish(registered(code(1), town.square(0, 0, 1)));
        Api.problem(locate(0.5, 0.5), 404, "outside-every-grid");

        listeners.start();

        await().atMost(SOON).untilAsserted(() -> locate(0.5, 0.5).expectStatus().isOk());
    }

    @Test
    void anOutlineThatIsNoPolygonIsParkedAndDoesNotHoldUpTheOthers() {
        var broken = code(1);
        var open = "{\"eventId\":\"%s\",\"code\":\"%s\",\"sequence\":2,\"at\":\"%s\",\"boundary\":%s}"
                .formatted(
                        UUID.randomUUID(), broken, NOW, "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1]]]}");

        TestTopics.publishPoison(Topics.GRID, broken.value(), "grid.boundary-drawn.v1", open);
        publishAndWait();

        await().atMost(SOON)
                .until(() -> !TestTopics.records(
                                POISON, parked -> broken.value().equals(parked.key()))
                        .isEmpty());
    }

    @Test
    void aReplicaThatStartsKnowsWhatIsStored() {
        var grid = town.grid("BASIC", 400, town.square(0, 0, 1));
        var names = new Gazetteer(stored);
        var fresh = new Places(names, new LocateSettings(500), new SimpleMeterRegistry());

        new PlacesLoader(stored, fresh, names).afterPropertiesSet();

        var located =
                fresh.find(new Position(town.west() + 0.5, town.south() + 0.5)).orElseThrow();
        assertThat(names.describe(located).grid()).isEqualTo(new Named(grid, "网格"));
        assertThat(names.describe(located).community()).isEqualTo(new Named(town.community(), "一社区"));
    }

    @Test
    void aPlaceInNoGridIsToldTheNearestOneAndHowFarItIs() {
        var grid = town.grid("BASIC", 400, town.square(0, 0, 0.5));

        assertThat(Api.body(locate(0.2, -0.001), 200))
                .containsEntry("grid", Map.of("code", grid, "name", "网格"))
                .containsEntry("distanceMetres", 112);
        assertThat(Api.body(locate(0.2, 0.2), 200)).containsEntry("distanceMetres", 0);
        Api.problem(locate(0.2, -0.0046), 404, "outside-every-grid")
                .jsonPath("$.detail")
                .isEqualTo("该位置 500 米内没有网格");
    }

    /** A later event on the same partition, once it is heard of, says that those before it have been. */
    private void publishAndWait(Event... events) {
        TestTopics.publish(events);
        var marks = 12; // enough that every partition gets one
        for (var i = 0; i < marks; i++) {
            TestTopics.publish(registered(code(500 + i), town.square(0.05 * i, 0.9, 0.05)));
        }
        for (var i = 0; i < marks; i++) {
            var x = 0.05 * i + 0.02;
            await().atMost(SOON)
                    .untilAsserted(() -> locate(x, 0.92).expectStatus().isOk());
        }
    }

    private DivisionCode code(int number) {
        return new DivisionCode(town.sibling()).child(number);
    }

    private static GridRegistered registered(DivisionCode code, Boundary boundary) {
        return new GridRegistered(UUID.randomUUID(), code, 1, "别处的网格", GridKind.BASIC, 400, boundary, NOW);
    }

    private static BoundaryDrawn drawn(DivisionCode code, long sequence, Boundary boundary) {
        return new BoundaryDrawn(UUID.randomUUID(), code, sequence, boundary, NOW);
    }

    private WebTestClient.ResponseSpec locate(double x, double y) {
        return api.get(RESIDENT, "/locate?longitude={x}&latitude={y}", town.west() + x, town.south() + y);
    }
}
