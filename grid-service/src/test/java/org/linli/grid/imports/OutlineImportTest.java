package org.linli.grid.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.event.Boundary;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What becomes of a file of outlines, seen from outside. */
@GridServiceTest
class OutlineImportTest {

    private final Api api;
    private final Town town;

    @Autowired
    OutlineImportTest(WebTestClient http) {
        this.api = new Api(http);
        this.town = Town.imported(api);
    }

    @Test
    void divisionsGetTheirOutlines() {
        var grid = town.grid();

        var job = imported(feature(town.community(), town.square(0, 0, 1)), feature(grid, town.square(0, 0, 0.5)));

        assertThat(job)
                .containsEntry("state", "FINISHED")
                .containsEntry("format", "GEO_JSON")
                .containsEntry("rows", 2)
                .containsEntry("updated", 2);
        assertThat(Api.body(api.get(Api.NATION, "/divisions/" + grid), 200))
                .extractingByKey("boundary")
                .isNotNull();
        assertThat(Api.body(
                        api.get(
                                Token.of("RESIDENT"),
                                "/locate?longitude={x}&latitude={y}",
                                town.west() + 0.25,
                                town.south() + 0.25),
                        200))
                .extractingByKey("grid")
                .hasFieldOrPropertyWithValue("code", grid);
    }

    @Test
    void theSameOutlinesAgainChangeNothing() {
        var feature = feature(town.community(), town.square(0, 0, 1));
        imported(feature);

        assertThat(imported(feature)).containsEntry("updated", 0).containsEntry("unchanged", 1);
    }

    @Test
    void aBrokenFeatureSpoilsNoOther() {
        var unknown = town.district() + "999";

        var job = imported(
                feature(unknown, town.square(0, 0, 1)),
                "{\"type\":\"Feature\"}",
                feature(town.sibling(), town.square(0, 0, 1)));

        assertThat(job).containsEntry("updated", 1).containsEntry("rejected", 2);
    }

    @Test
    void anOutlineThatDoesNotFitIsRejectedAsIfItWereDrawnByHand() {
        var job = imported(
                feature(town.sibling(), town.square(0.25, 0, 0.5)),
                feature(town.community(), town.square(0, 0, 0.5)),
                feature(town.street(), town.square(0, 0, 1)));

        assertThat(job).containsEntry("updated", 2).containsEntry("rejected", 1);
        var report = api.get(Api.NATION, "/division-imports/" + job.get("id") + "/rejections.csv")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(report).contains("1,2,geometry,").contains("重叠");
    }

    @Test
    void whatIsNoCollectionIsRefusedAndLeavesNoJob() {
        var token = Token.of("DISTRICT_ADMIN").scope(town.district());

        for (var body : List.of("[]", "{\"type\":\"FeatureCollection\",\"features\":[", "{\"type\":\"Feature\"}")) {
            Api.problem(api.importFile(token, "application/geo+json", body), 400, "malformed-request");
        }

        assertThat(Api.body(api.get(token, "/division-imports"), 200)).containsEntry("items", List.of());
    }

    private Map<String, Object> imported(String... features) {
        var collection = "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
        return api.ended(Api.NATION, Api.body(api.importFile(Api.NATION, "application/geo+json", collection), 202));
    }

    private static String feature(String code, Boundary boundary) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\"},\"geometry\":%s}"
                .formatted(code, Town.json(boundary));
    }
}
