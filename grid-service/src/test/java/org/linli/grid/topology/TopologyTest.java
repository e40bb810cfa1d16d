package org.linli.grid.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.event.Boundary;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.json.JsonMapper;

@GridServiceTest
class TopologyTest {

    private final Api api;
    private final Town town;

    @Autowired
    TopologyTest(WebTestClient http) {
        this.api = new Api(http);
        this.town = Town.imported(api);
    }

    @Test
    void anOutlineStaysInsideTheOneAroundIt() {
        draw(town.community(), town.square(0, 0, 0.1)).expectStatus().isOk();
        var grid = town.grid();

        var outside = draw(grid, town.square(0.05, 0.05, 0.1));

        Api.problem(outside, 422, "outline-outside-parent")
                .jsonPath("$.detail")
                .value(detail ->
                        assertThat((String) detail).contains(town.community()).contains("平方米"));
        assertThat(division(grid)).containsEntry("boundary", null).containsEntry("areaSquareMetres", null);
        draw(grid, town.square(0.05, 0.05, 0.05)).expectStatus().isOk();
        assertThat((Double) division(grid).get("areaSquareMetres")).isPositive();
    }

    @Test
    void anOutlineDoesNotOverlapItsSiblings() {
        var first = town.grid("BASIC", 400, town.square(0, 0, 0.1));
        var second = town.grid();

        var overlapping = draw(second, town.square(0.05, 0, 0.1));

        Api.problem(overlapping, 409, "outline-overlaps")
                .jsonPath("$.detail")
                .value(detail -> assertThat((String) detail).contains(first).contains("m²"));
        draw(second, town.square(0.1, 0, 0.1)).expectStatus().isOk(); // beside it
        draw(first, town.square(0, 0, 0.1)).expectStatus().isOk(); // it does not overlap itself
    }

    @Test
    void coordinatesTheWrongWayRoundAreRecognised() {
        var swapped = "{\"boundary\":{\"type\":\"Polygon\",\"coordinates\":"
                + "[[[40.1,113.3],[40.1,113.4],[40.2,113.4],[40.1,113.3]]]}}";

        Api.problem(
                        api.put(town.admin(), "/divisions/" + town.community() + "/boundary", swapped),
                        400,
                        "malformed-request")
                .jsonPath("$.errors[0].reason")
                .value(reason -> assertThat((String) reason).contains("latitude first"));
    }

    @Test
    void aCheckReportsWhatDoesNotFitAndItsRepairsCanBeDrawn() {
        var west = town.grid("BASIC", 400, town.square(0, 0, 0.1));
        var east = town.grid("BASIC", 400, town.square(0.1, 0, 0.1));
        var over = town.grid("BASIC", 400, town.square(0.25, 0, 0.1));
        var without = town.grid();
        draw(town.community(), rectangle(0, 0, 0.3, 0.1)).expectStatus().isOk();

        var check = check();

        assertThat(check.get("withoutOutline")).isEqualTo(List.of(without));
        assertThat(check).containsEntry("overlaps", List.of());
        var outside = first(check, "outside");
        assertThat(outside).containsEntry("code", over);
        put(repair(outside)).expectStatus().isOk();
        var gap = first(check, "gaps");
        assertThat(repair(gap)).containsEntry("code", east);
        put(repair(gap)).expectStatus().isOk();
        assertThat(check())
                .containsEntry("outside", List.of())
                .containsEntry("gaps", List.of())
                .containsEntry("overlaps", List.of());
        assertThat(check.get("children")).isEqualTo(4);
        assertThat(west).isNotNull();
    }

    @Test
    void overlapsThatCameInOtherWaysAreReportedAndLeftToTheLowerCode() {
        town.grid("BASIC", 400, town.square(0, 0, 0.1));
        var second = town.grid("BASIC", 400, town.square(0.05, 0, 0.1));

        var overlap = first(check(), "overlaps");

        assertThat(repair(overlap)).containsEntry("code", second);
        put(repair(overlap)).expectStatus().isOk();
        assertThat(check()).containsEntry("overlaps", List.of()).containsEntry("hasOutline", false);
    }

    @Test
    void neighboursAreListedWithTheBorderThatIsShared() {
        var west = town.grid("BASIC", 400, town.square(0, 0, 0.1));
        var east = town.grid("BASIC", 400, town.square(0.1, 0, 0.1));
        town.grid("BASIC", 400, town.square(0.2, 0.1, 0.1)); // touches the second at a corner
        var without = town.grid();

        assertThat(neighbours(west)).singleElement().satisfies(neighbour -> {
            assertThat(neighbour).containsEntry("code", east);
            assertThat((Double) neighbour.get("sharedBorderMetres")).isBetween(11_000.0, 11_250.0);
        });
        assertThat(neighbours(without)).isEmpty();
        assertThat(neighbours(town.district())).isEmpty();
        Api.problem(api.get(town.admin(), "/divisions/" + town.community() + "777/neighbours"), 404, "not-found");
    }

    @Test
    void proposalsCanBeAskedForAsTheyAre() {
        town.grid("BASIC", 100, rectangle(0, 0, 0.1, 0.1));
        town.grid("BASIC", 220, rectangle(0.1, 0, 0.2, 0.1));
        town.grid("BASIC", 900, rectangle(0, 0.1, 0.2, 0.2));

        var proposals = Api.body(api.get(town.admin(), "/divisions/" + town.community() + "/sizing-proposals"), 200);

        var merge = first(proposals, "merges");
        api.post(
                        town.admin(),
                        "/divisions/" + merge.get("parent") + "/merges",
                        json(Map.of("grids", merge.get("grids"), "name", merge.get("name"))))
                .expectStatus()
                .isOk();
        var split = first(proposals, "splits");
        api.post(town.admin(), "/grids/" + split.get("code") + "/split", json(Map.of("parts", split.get("parts"))))
                .expectStatus()
                .isOk();
        var after = Api.body(api.get(town.admin(), "/divisions/" + town.community() + "/sizing-proposals"), 200);
        assertThat(after)
                .containsEntry("splits", List.of())
                .containsEntry("merges", List.of())
                .containsEntry("unresolved", List.of());
        assertThat(check()).containsEntry("overlaps", List.of());
    }

    @Test
    void proposalsAreMadeForCommunities() {
        Api.problem(api.get(Api.NATION, "/divisions/" + town.street() + "/sizing-proposals"), 400, "malformed-request");
        Api.problem(api.get(Api.NATION, "/divisions/" + town.street() + "777/sizing-proposals"), 404, "not-found");
    }

    private ResponseSpec draw(String code, Boundary boundary) {
        return api.put(town.admin(), "/divisions/" + code + "/boundary", "{\"boundary\":" + Town.json(boundary) + "}");
    }

    private ResponseSpec put(Map<String, Object> repair) {
        return api.put(
                town.admin(),
                "/divisions/" + repair.get("code") + "/boundary",
                json(Map.of("boundary", repair.get("boundary"))));
    }

    private static String json(Object body) {
        return JsonMapper.shared().writeValueAsString(body);
    }

    private Boundary rectangle(double west, double south, double east, double north) {
        var corners = List.of(west, south, east, south, east, north, west, north, west, south);
        return Boundary.polygon(List.of(IntStream.range(0, 5)
                .mapToObj(i -> List.of(town.west() + corners.get(2 * i), town.south() + corners.get(2 * i + 1)))
                .toList()));
    }

    private Map<String, Object> division(String code) {
        return Api.body(api.get(Token.of("RESIDENT"), "/divisions/" + code), 200);
    }

    private Map<String, Object> check() {
        return Api.body(api.get(town.admin(), "/divisions/" + town.community() + "/boundary-check"), 200);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> neighbours(String code) {
        return (List<Map<String, Object>>)
                Api.body(api.get(Token.of("RESIDENT"), "/divisions/" + code + "/neighbours"), 200)
                        .get("items");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> first(Map<String, Object> answer, String list) {
        return ((List<Map<String, Object>>) answer.get(list)).getFirst();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> repair(Map<String, Object> finding) {
        return (Map<String, Object>) finding.get("repair");
    }
}
