package org.linli.grid.restructuring;

import java.util.List;
import java.util.stream.Stream;
import org.linli.grid.Api;
import org.linli.grid.Town;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;

/** Who may look at lineage and topology, and split and merge. */
public final class RestructuringAccess {

    private final Api api;
    private final Town town;
    private final Ground ground;
    private final String grid;

    private RestructuringAccess(Api api, Town town, Ground ground, String grid) {
        this.api = api;
        this.town = town;
        this.ground = ground;
        this.grid = grid;
    }

    /**
     * @param grid some grid of the town
     */
    public static void fillIn(AccessMatrix matrix, Api api, Town town, Ground ground, String grid) {
        new RestructuringAccess(api, town, ground, grid).fillIn(matrix);
    }

    private void fillIn(AccessMatrix matrix) {
        matrix.row("GET /api/v1/divisions/{code}/lineage", () -> get("/divisions/" + grid + "/lineage"))
                .row("GET /api/v1/divisions/{code}/neighbours", () -> get("/divisions/" + grid + "/neighbours"))
                .row(
                        "GET /api/v1/divisions/{code}/boundary-check",
                        () -> get("/divisions/" + town.community() + "/boundary-check"))
                .row(
                        "GET /api/v1/divisions/{code}/sizing-proposals",
                        () -> get("/divisions/" + town.community() + "/sizing-proposals"))
                .row("POST /api/v1/divisions/{code}/merges", this::merge)
                .row(
                        "POST /api/v1/grids/{code}/split",
                        () -> split("/grids/" + microGridsOf().getFirst()))
                .row(
                        "POST /api/v1/micro-grids/{code}/split",
                        () -> split("/micro-grids/" + microGridsOf().getLast()));
    }

    private Attempt get(String path) {
        return Attempt.get(ground, "/api/v1" + path);
    }

    /** Merges and splits are about micro-grids of a grid of their own, so that numbers do not run out; a grid is split with its only one. */
    private Attempt merge() {
        var grid = town.grid();
        var codes = Stream.generate(() -> microGrid(grid)).limit(2).toList();
        return Attempt.post(
                ground, "/api/v1/divisions/" + grid + "/merges", """
                {"grids":["%s","%s"],"name":"合并"}""".formatted(codes.getFirst(), codes.getLast()));
    }

    private List<String> microGridsOf() {
        var own = town.grid();
        return List.of(own, microGrid(own));
    }

    private Attempt split(String path) {
        var whole = path.startsWith("/grids/") ? new int[] {400, 1000} : new int[] {40, 100};
        var microGrids = path.startsWith("/grids/") ? "\"" + path.substring("/grids/".length()) + "001\"" : "";
        return Attempt.post(ground, "/api/v1" + path + "/split", """
                {"parts":[{"name":"甲","households":%d,"population":%d,"microGrids":[%s]},
                          {"name":"乙","households":0,"population":0}]}""".formatted(whole[0], whole[1], microGrids));
    }

    private String microGrid(String parent) {
        return (String) Api.body(api.post(town.admin(), "/grids/" + parent + "/micro-grids", """
                        {"name":"微网格","households":40,"population":100}"""), 201)
                .get("code");
    }
}
