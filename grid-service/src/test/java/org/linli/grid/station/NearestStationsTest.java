package org.linli.grid.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@GridServiceTest
class NearestStationsTest {

    private static final Token RESIDENT = Token.resident("r-1");

    private final Api api;
    private final Town town;

    @Autowired
    NearestStationsTest(WebTestClient http) {
        this.api = new Api(http);
        this.town = Town.imported(api);
        town.grid("BASIC", 400, town.square(0, 0, 1));
    }

    @Test
    void theNearestComesFirstWithTheWayToIt() {
        var far = opened(body(0.5, 0.52));
        var near = opened(body(0.5, 0.51));

        var found = nearest("");

        assertThat(found).extracting(NearestStationsTest::id).startsWith(near, far);
        assertThat(found.getFirst().get("distanceMetres")).isEqualTo(1112);
        assertThat(found.getFirst().get("walkingMetres")).isEqualTo(1446);
        assertThat(found.getFirst().get("walkingMinutes")).isEqualTo(20);
    }

    @Test
    void aStationSomeHoursWalkAwayIsStillFoundAndOneADaysWalkIsNot() {
        var beyond = opened(body(0.5, 0.8));
        var away = opened(body(0.5, 0.58));

        assertThat(nearest("&count=20"))
                .extracting(NearestStationsTest::id)
                .contains(away)
                .doesNotContain(beyond);
    }

    @Test
    void onlyThoseWithTheFacilityAreTold() {
        opened(body(0.5, 0.501));
        var withCanteen = opened(body(0.5, 0.503).offering("[\"SENIORS_CANTEEN\"]"));

        assertThat(nearest("&facility=SENIORS_CANTEEN&count=1"))
                .extracting(NearestStationsTest::id)
                .containsExactly(withCanteen);
    }

    @Test
    void onlyThoseThatAreOpenThenAreTold() {
        opened(body(0.5, 0.501));
        var onSunday = opened(body(0.5, 0.503).open("[{\"day\":\"SUNDAY\",\"from\":\"00:00\",\"to\":\"24:00\"}]"));

        assertThat(nearest("&openAt=2026-11-22T02:00:00Z"))
                .extracting(NearestStationsTest::id)
                .containsExactly(onSunday);
        assertThat(nearest("&openAt={at}", "2026-11-22T10:00:00+08:00"))
                .extracting(NearestStationsTest::id)
                .containsExactly(onSunday);
    }

    @Test
    void oneThatIsClosedForGoodIsNotTold() {
        var closed = opened(body(0.5, 0.501));
        api.post(town.admin(), "/stations/" + closed + "/close", "")
                .expectStatus()
                .isOk();

        assertThat(nearest("")).isEmpty();
    }

    @Test
    void noMoreAreToldThanAreAskedFor() {
        for (var i = 1; i <= 7; i++) {
            opened(body(0.5, 0.5 + i / 1_000.0));
        }

        assertThat(nearest("")).hasSize(5);
        assertThat(nearest("&count=2")).hasSize(2);
        assertThat(nearest("&count=20")).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({
        "longitude=181&latitude=0",
        "longitude=0",
        "longitude=0&latitude=0&count=0",
        "longitude=0&latitude=0&count=21",
        "longitude=0&latitude=0&count=many",
        "longitude=0&latitude=0&facility=SAUNA",
        "longitude=0&latitude=0&openAt=yesterday",
        "longitude=0&latitude=0&datum=BD09",
    })
    void whatIsNoQuestionIsRefused(String query) {
        Api.problem(api.get(RESIDENT, "/stations/nearest?" + query), 400, "malformed-request");
    }

    private List<Map<?, ?>> nearest(String more, Object... variables) {
        var where = "/stations/nearest?longitude=%s&latitude=%s".formatted(town.west() + 0.5, town.south() + 0.5);
        return ((List<?>) Api.body(api.get(RESIDENT, where + more, variables), 200)
                        .get("items"))
                .stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList();
    }

    private static Object id(Map<?, ?> item) {
        return ((Map<?, ?>) item.get("station")).get("id");
    }

    private StationBodies body(double x, double y) {
        return StationBodies.at(town, x, y);
    }

    private String opened(StationBodies body) {
        return (String)
                Api.body(api.post(town.admin(), "/stations", body.json()), 201).get("id");
    }
}
