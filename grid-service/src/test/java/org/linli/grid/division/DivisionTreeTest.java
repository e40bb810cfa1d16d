package org.linli.grid.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.event.GridEvent.BoundaryDrawn;
import org.linli.event.Topics;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@GridServiceTest
class DivisionTreeTest {

    private static final Token RESIDENT = Token.resident("r-1");

    private final Api api;
    private final Town town;

    @Autowired
    DivisionTreeTest(WebTestClient http) {
        this.api = new Api(http);
        this.town = Town.imported(api);
    }

    @Test
    void anOfficialDivisionIsShownWithoutWhatOnlyGridsHave() {
        var answer = api.get(RESIDENT, "/divisions/" + town.district());

        answer.expectHeader().valueEquals("ETag", "\"1\"");
        assertThat(Api.body(answer, 200))
                .containsEntry("code", town.district())
                .containsEntry("level", "DISTRICT")
                .containsEntry("name", "试验区")
                .containsEntry("kind", null)
                .containsEntry("parentCode", null)
                .containsEntry("households", null)
                .containsEntry("population", null)
                .containsEntry("boundary", null)
                .containsEntry("areaSquareMetres", null)
                .containsEntry("state", "LIVE")
                .containsEntry("successors", null)
                .hasSize(11);
    }

    @Test
    void aMicroGridIsShownWithItsGridsKind() {
        var microGrid = town.microGrid(town.grid("RURAL", 400, town.square(0, 0, 1)), 40, town.square(0, 0, 0.5));

        assertThat(Api.body(api.get(RESIDENT, "/divisions/" + microGrid), 200))
                .containsEntry("level", "MICRO_GRID")
                .containsEntry("kind", "RURAL")
                .containsEntry("households", 40)
                .containsEntry("population", 120)
                .extractingByKey("boundary")
                .isEqualTo(Map.of(
                        "type", "Polygon", "coordinates", town.square(0, 0, 0.5).coordinates()));
    }

    @Test
    void aDivisionThatNobodyRegisteredIsNotFound() {
        Api.problem(api.get(RESIDENT, "/divisions/" + town.street() + "999"), 404, "not-found");
        Api.problem(api.get(RESIDENT, "/divisions/" + town.street() + "999/path"), 404, "not-found");
        Api.problem(api.get(RESIDENT, "/divisions/" + town.street() + "999/children"), 404, "not-found");
    }

    @Test
    void thePathLeadsFromTheDistrictDownToTheDivision() {
        var grid = town.grid();

        assertThat(codes(api.get(RESIDENT, "/divisions/" + grid + "/path")))
                .containsExactly(town.district(), town.street(), town.community(), grid);
        assertThat(codes(api.get(RESIDENT, "/divisions/" + town.district() + "/path")))
                .containsExactly(town.district());
    }

    @Test
    void childrenAreListedInTheOrderOfCodesPageByPage() {
        var grids = List.of(town.grid(), town.grid(), town.grid(), town.grid(), town.grid());
        town.microGrid(grids.getFirst(), 40, town.square(0, 0, 1));

        var listed = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page =
                    Api.body(api.get(RESIDENT, "/divisions/" + town.community() + "/children?limit=2" + cursor), 200);
            listed.addAll(codes(page));
            cursor = page.get("nextCursor") == null ? null : "&cursor=" + page.get("nextCursor");
        }

        assertThat(listed).isEqualTo(grids);
    }

    @Test
    void aDivisionWithoutChildrenHasAnEmptyList() {
        var page = Api.body(api.get(RESIDENT, "/divisions/" + town.sibling() + "/children"), 200);

        assertThat(page).containsEntry("items", List.of()).containsEntry("nextCursor", null);
    }

    @Test
    void aDrawnOutlineIsShownAndTold() {
        var grid = town.grid();
        var outline = town.square(0, 0, 1);

        var answer = draw(grid, Town.json(outline));

        answer.expectHeader().valueEquals("ETag", "\"2\"");
        assertThat(Api.body(answer, 200)).extractingByKey("boundary").isNotNull();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(TestTopics.published(Topics.GRID, grid))
                        .last()
                        .isInstanceOfSatisfying(BoundaryDrawn.class, drawn -> {
                            assertThat(drawn.boundary()).isEqualTo(outline);
                            assertThat(drawn.sequence()).isEqualTo(2);
                        }));
    }

    @Test
    void theSameOutlineAgainIsNotToldTwice() {
        var grid = town.grid();
        draw(grid, Town.json(town.square(0, 0, 1)));

        var answer = draw(grid, Town.json(town.square(0, 0, 1)));

        answer.expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
    }

    @Test
    void anOutlineThatSomeoneElseHasRedrawnIsNotOverwritten() {
        var grid = town.grid();
        draw(grid, Town.json(town.square(0, 0, 1)));
        var stale = api.http().mutate().defaultHeader("If-Match", "\"1\"").build();

        var answer = new Api(stale)
                .put(town.admin(), "/divisions/" + grid + "/boundary", body(Town.json(town.square(0, 0, 0.5))));

        Api.problem(answer, 412, "precondition-failed");
    }

    @Test
    void anOutlineThatCrossesItselfIsRefusedAndNotStored() {
        var grid = town.grid();

        var answer = draw(grid, "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}");

        Api.problem(answer, 400, "malformed-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo("boundary.coordinates");
        assertThat(Api.body(api.get(RESIDENT, "/divisions/" + grid), 200)).containsEntry("boundary", null);
    }

    @Test
    void aDivisionThatNobodyRegisteredCannotBeDrawn() {
        var answer = draw(town.community() + "999", Town.json(town.square(0, 0, 1)));

        Api.problem(answer, 404, "not-found");
    }

    private WebTestClient.ResponseSpec draw(String code, String outline) {
        return api.put(town.admin(), "/divisions/" + code + "/boundary", body(outline));
    }

    private static String body(String outline) {
        return "{\"boundary\":" + outline + "}";
    }

    private static List<String> codes(WebTestClient.ResponseSpec answer) {
        return codes(Api.body(answer, 200));
    }

    @SuppressWarnings("unchecked")
    private static List<String> codes(Map<String, Object> page) {
        return ((List<Map<String, Object>>) page.get("items"))
                .stream().map(item -> (String) item.get("code")).toList();
    }
}
