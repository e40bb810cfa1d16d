package org.linli.standalone.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Gateway;
import org.linli.standalone.client.Identity;
import org.linli.standalone.sample.PlannedGrid.PlannedMicroGrid;
import tools.jackson.databind.JsonNode;

/** Puts grids and micro-grids into Linli by the public API, and leaves alone those that are there (by their names). */
public final class GridImport {

    private final Gateway gateway;
    private final Runnable afterEachGrid;

    public GridImport(Gateway gateway) {
        this(gateway, () -> {});
    }

    /** @param afterEachGrid told of every grid that is there with its micro-grids */
    public GridImport(Gateway gateway, Runnable afterEachGrid) {
        this.gateway = gateway;
        this.afterEachGrid = afterEachGrid;
    }

    /**
     * Sees to it that a community has these grids, with their micro-grids.
     *
     * @return the grids' codes, in the same order
     */
    public List<String> ensure(Division community, List<PlannedGrid> planned) {
        var admin = Identity.staff(Role.COMMUNITY_ADMIN, community.code());
        var known = childrenOf(community.code(), admin);
        var codes = new ArrayList<String>();
        for (var grid : planned) {
            codes.add(
                    known.get(grid.name()) instanceof JsonNode there
                            ? completed(there.required("code").asString(), grid, admin)
                            : create(community, grid, admin));
            afterEachGrid.run();
        }
        return List.copyOf(codes);
    }

    private String completed(String code, PlannedGrid grid, Identity admin) {
        if (!grid.microGrids().isEmpty()) {
            var microGrids = childrenOf(code, admin).keySet();
            grid.microGrids().stream()
                    .filter(microGrid -> !microGrids.contains(microGrid.name()))
                    .forEach(microGrid -> create(code, microGrid, admin));
        }
        return code;
    }

    private String create(Division community, PlannedGrid grid, Identity admin) {
        var body = Map.of(
                "kind", grid.kind(),
                "name", grid.name(),
                "households", PlannedGrid.HOUSEHOLDS,
                "population", grid.population(),
                "boundary", grid.area().boundary());
        var code = gateway.send(admin, Call.post("/api/v1/divisions/" + community.code() + "/grids", body))
                .text("code");
        grid.microGrids().forEach(microGrid -> create(code, microGrid, admin));
        return code;
    }

    private void create(String gridCode, PlannedMicroGrid microGrid, Identity admin) {
        var body = Map.of(
                "name", microGrid.name(),
                "households", PlannedMicroGrid.HOUSEHOLDS,
                "population", microGrid.population(),
                "boundary", microGrid.area().boundary());
        gateway.send(admin, Call.post("/api/v1/grids/" + gridCode + "/micro-grids", body));
    }

    private Map<String, JsonNode> childrenOf(String code, Identity admin) {
        return gateway.all(admin, "/api/v1/divisions/" + code + "/children").stream()
                .collect(Collectors.toMap(
                        child -> child.required("name").asString(), Function.identity(), (first, ignored) -> first));
    }
}
