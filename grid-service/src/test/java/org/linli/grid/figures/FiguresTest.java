package org.linli.grid.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@GridServiceTest
class FiguresTest {

    private final Api api;
    private final Town town;

    @Autowired
    FiguresTest(WebTestClient http) {
        this.api = new Api(http);
        this.town = Town.imported(api);
    }

    @Test
    void everythingBelowADivisionIsCountedAsSoonAsItIsStored() {
        var basic = town.grid("BASIC", 400, town.square(0, 0, 1));
        town.grid("BASIC", 501, town.square(0, 0, 1));
        town.grid("RURAL", 299, town.square(0, 0, 1));
        town.grid("DEDICATED", 0, town.square(0, 0, 1));
        town.microGrid(basic, 40, town.square(0, 0, 1));
        town.microGrid(basic, 29, town.square(0, 0, 1));
        assign(basic, "p-1", "FULL_TIME");
        assign(town.community(), "p-1", "GRID_LEAD");
        assign(basic, "p-2", "GRID_LEAD");

        assertThat(figures(town.district()))
                .containsEntry("division", town.district())
                .containsEntry("streets", 1)
                .containsEntry("communities", 2)
                .containsEntry("gridsTotal", 4)
                .containsEntry("gridsByKind", Map.of("BASIC", 2, "RURAL", 1, "DEDICATED", 1))
                .containsEntry("microGrids", 2)
                .containsEntry("households", 1_200)
                .containsEntry("population", 3_600)
                .containsEntry("staffTotal", 2)
                .containsEntry(
                        "staffByRole",
                        Map.of(
                                "GRID_LEAD", 2,
                                "FULL_TIME", 1,
                                "PART_TIME", 0,
                                "ASSISTANT", 0,
                                "SPECIALIST", 0,
                                "HOUSEHOLD_LINK", 0))
                .containsEntry("gridsOutsideSize", 2)
                .containsEntry("microGridsOutsideSize", 1)
                .hasSize(14);
    }

    @Test
    void whatLiesElsewhereIsNotCounted() {
        town.grid("BASIC", 400, town.square(0, 0, 1));

        assertThat(figures(town.sibling()))
                .containsEntry("communities", 1)
                .containsEntry("streets", 0)
                .containsEntry("gridsTotal", 0)
                .containsEntry("staffTotal", 0);
    }

    @Test
    void staffCountWhileTheyAreInCharge() {
        var grid = town.grid();
        var ended = assign(grid, "p-1", "FULL_TIME").get("id");
        api.post(town.admin(), "/staff-assignments/" + ended + "/end", "")
                .expectStatus()
                .isOk();
        var soon = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(2);
        var later = "{\"personId\":\"p-2\",\"role\":\"FULL_TIME\",\"from\":\"" + soon + "\"}";
        api.post(town.admin(), "/divisions/" + grid + "/staff", later)
                .expectStatus()
                .isCreated();

        assertThat(figures(grid)).containsEntry("staffTotal", 0);
    }

    @Test
    void aDivisionThatNobodyRegisteredHasNoFigures() {
        Api.problem(api.get(Api.NATION, "/grid-figures?division=" + town.street() + "777"), 404, "not-found");
    }

    @Test
    void aDivisionMustBeNamed() {
        Api.problem(api.get(Api.NATION, "/grid-figures"), 400, "malformed-request");
        Api.problem(api.get(Api.NATION, "/grid-figures?division=1402"), 400, "malformed-code");
    }

    private Map<String, Object> assign(String division, String person, String role) {
        var body = "{\"personId\":\"%s\",\"role\":\"%s\"}".formatted(person, role);
        return Api.body(api.post(town.admin(), "/divisions/" + division + "/staff", body), 201);
    }

    private Map<String, Object> figures(String division) {
        return Api.body(api.get(Api.NATION, "/grid-figures?division=" + division), 200);
    }
}
