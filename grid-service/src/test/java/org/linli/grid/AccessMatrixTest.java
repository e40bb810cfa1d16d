package org.linli.grid;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.grid.care.CareAccess;
import org.linli.grid.catalogue.CatalogueAccess;
import org.linli.grid.compound.CompoundAccess;
import org.linli.grid.imports.ImportAccess;
import org.linli.grid.leader.LeaderAccess;
import org.linli.grid.legacy.LegacyAccess;
import org.linli.grid.locate.LocateAccess;
import org.linli.grid.organisation.OrganisationAccess;
import org.linli.grid.patrol.PatrolAccess;
import org.linli.grid.restructuring.RestructuringAccess;
import org.linli.grid.station.StationAccess;
import org.linli.kit.identity.Role;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

@GridServiceTest
class AccessMatrixTest {

    private final AtomicInteger persons = new AtomicInteger();
    private final Api api;
    private final Town town;
    private final Ground ground;
    private final String grid;
    private final AccessMatrix matrix;
    private final RequestMappingHandlerMapping endpoints;

    @Autowired
    AccessMatrixTest(
            WebTestClient http, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints) {
        this.api = new Api(http);
        this.town = Town.imported(api);
        this.grid = town.grid("BASIC", 400, town.square(0, 0, 1));
        this.ground = new Ground("nobody", "no-unit", town.community(), town.sibling());
        this.matrix = new AccessMatrix(http, Role.values());
        this.endpoints = endpoints;
    }

    @BeforeEach
    void fillIn() {
        ImportAccess.addTo(matrix, api, town);
        LocateAccess.rows(matrix, ground, town);
        StationAccess.rows(matrix, ground, town);
        CatalogueAccess.rows(matrix, ground, town);
        LegacyAccess.rows(matrix, ground, town, grid);
        LeaderAccess.rows(matrix, ground, town);
        CompoundAccess.rows(matrix, ground, town);
        OrganisationAccess.rows(matrix, ground, town);
        matrix.auditRows("grid-service", ground)
                .row("GET /api/v1/divisions/{code}", () -> get("/divisions/" + grid))
                .row("GET /api/v1/divisions/{code}/children", () -> get("/divisions/" + town.street() + "/children"))
                .row("GET /api/v1/divisions/{code}/path", () -> get("/divisions/" + grid + "/path"))
                .row("GET /api/v1/grid-figures", () -> get("/grid-figures?division=" + grid))
                .row("PUT /api/v1/divisions/{code}/boundary", this::draw)
                .row("POST /api/v1/divisions/{code}/grids", () -> create("/divisions/" + town.community() + "/grids"))
                .row("POST /api/v1/grids/{code}/micro-grids", () -> create("/grids/" + grid + "/micro-grids"))
                .row("POST /api/v1/divisions/{code}/staff", this::assign)
                .row("GET /api/v1/divisions/{code}/staff", () -> get("/divisions/" + grid + "/staff"))
                .row(
                        "GET /api/v1/divisions/{code}/staff-vacancies",
                        () -> get("/divisions/" + grid + "/staff-vacancies"))
                .row("GET /api/v1/staff-assignments/{id}", () -> get("/staff-assignments/" + assignment()))
                .row(
                        "POST /api/v1/staff-assignments/{id}/end",
                        () -> post("/staff-assignments/" + assignment() + "/end", ""));
        RestructuringAccess.fillIn(matrix, api, town, ground, grid);
        new PatrolAccess(api, town, ground, grid).addTo(matrix);
        new CareAccess(api, town, ground, grid).addTo(matrix);
    }

    @Test
    void everyEndpointHasItsRows() {
        matrix.requireEveryEndpointOf(endpoints);
    }

    @Test
    void everyCallIsAnsweredByRoleAndScopeAsTheTableSays() {
        assignment(); // a list of staff that is empty means that its reader may see none

        matrix.requireAsIn(Path.of("../docs/access/grid-service.csv"));
    }

    private Attempt get(String path) {
        return Attempt.get(ground, "/api/v1" + path);
    }

    private Attempt post(String path, String body) {
        return Attempt.post(ground, "/api/v1" + path, body);
    }

    private Attempt draw() {
        var body = "{\"boundary\":" + Town.json(town.square(0, 0, 1)) + "}";
        return Attempt.put(ground, "/api/v1/divisions/" + grid + "/boundary", body);
    }

    private Attempt create(String path) {
        var kind = path.endsWith("micro-grids") ? "" : "\"kind\":\"BASIC\",";
        return post(path, "{" + kind + "\"name\":\"网格\",\"households\":40,\"population\":100}");
    }

    private Attempt assign() {
        return post("/divisions/" + grid + "/staff", """
                {"personId":"p-%d","role":"FULL_TIME"}""".formatted(persons.incrementAndGet()));
    }

    private String assignment() {
        var attempt = assign();
        var path = attempt.uri().replaceFirst("^/api/v1", "");
        return (String)
                Api.body(api.post(town.admin(), path, attempt.body()), 201).get("id");
    }
}
