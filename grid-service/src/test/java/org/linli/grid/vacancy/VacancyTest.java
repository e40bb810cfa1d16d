package org.linli.grid.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.linli.grid.division.Division;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

@GridServiceTest
class VacancyTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final Api api;
    private final Town town;
    private final ReactiveMongoTemplate mongo;

    @Autowired
    VacancyTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.api = new Api(http);
        this.town = Town.imported(api);
        this.mongo = mongo;
    }

    @Test
    void aGridThatLacksARequiredRoleIsVacantAndTheAnswerSaysWhich() {
        var empty = town.grid();
        var led = town.grid();
        var full = town.grid();
        assign(led, "GRID_LEAD", "");
        assign(full, "GRID_LEAD", "");
        assign(full, "FULL_TIME", "");

        assertThat(vacancies(""))
                .containsExactly(
                        Map.of("divisionCode", empty, "name", "网格", "missing", List.of("GRID_LEAD", "FULL_TIME")),
                        Map.of("divisionCode", led, "name", "网格", "missing", List.of("FULL_TIME")));
    }

    @Test
    void oneRoleCanBeAskedFor() {
        var led = town.grid();
        assign(led, "GRID_LEAD", "");

        assertThat(vacancies("?role=GRID_LEAD")).isEmpty();
        assertThat(vacancies("?role=ASSISTANT")).hasSize(1);
    }

    @Test
    void whoHasEndedOrIsStillToComeFillsNothing() {
        var ended = town.grid();
        var coming = town.grid();
        var leaving = town.grid();
        assign(ended, "GRID_LEAD", ",\"from\":\"2026-01-01\",\"until\":\"%s\"".formatted(TODAY));
        assign(coming, "GRID_LEAD", ",\"from\":\"%s\"".formatted(TODAY.plusDays(1)));
        assign(leaving, "GRID_LEAD", ",\"until\":\"%s\"".formatted(TODAY.plusDays(1)));

        assertThat(vacancies("?role=GRID_LEAD"))
                .extracting(vacancy -> vacancy.get("divisionCode"))
                .containsExactly(ended, coming);
    }

    @Test
    void microGridsNeedNobodyOfTheirOwn() {
        var grid = town.grid("BASIC", 400, town.square(0, 0, 1));
        town.microGrid(grid, 40, town.square(0, 0, 0.1));
        assign(grid, "GRID_LEAD", "");

        assertThat(vacancies("?role=GRID_LEAD")).isEmpty();
    }

    @Test
    void theReportOfADistrictComesByPagesWhateverTheShareOfVacantGrids() {
        IntStream.rangeClosed(1, 700).forEach(this::storeGrid);
        assign(town.community() + "001", "GRID_LEAD", "");

        var first = Api.body(api.get(town.admin(), path("?limit=200&role=GRID_LEAD")), 200);

        assertThat(items(first)).hasSize(200);
        var all = new ArrayList<>(items(first));
        var cursor = first.get("nextCursor");
        while (cursor != null) {
            var page = Api.body(api.get(town.admin(), path("?limit=200&role=GRID_LEAD&cursor=" + cursor)), 200);
            all.addAll(items(page));
            cursor = page.get("nextCursor");
        }
        assertThat(all)
                .extracting(vacancy -> vacancy.get("divisionCode"))
                .hasSize(699)
                .doesNotHaveDuplicates();
    }

    private void storeGrid(int number) {
        var code = new DivisionCode(town.community()).child(number);
        mongo.insert(
                        new Document("_id", code.value())
                                .append("level", DivisionLevel.GRID.name())
                                .append("parent", town.community())
                                .append("name", "第" + number + "网格")
                                .append("divisions", code.lineage())
                                .append("version", 1L),
                        Division.COLLECTION)
                .block();
    }

    @Test
    void whatIsAskedWronglyIsRefused() {
        Api.problem(api.get(town.admin(), path("?role=BOSS")), 400, "malformed-request");
        Api.problem(api.get(town.admin(), "/divisions/" + town.sibling() + "/staff-vacancies"), 403, "out-of-scope");
        Api.problem(api.get(town.admin(), "/divisions/" + town.community() + "777/staff-vacancies"), 404, "not-found");
    }

    private void assign(String grid, String role, String more) {
        var body = "{\"personId\":\"p-1\",\"role\":\"%s\"%s}".formatted(role, more);
        Api.body(api.post(town.admin(), "/divisions/" + grid + "/staff", body), 201);
    }

    private List<Map<String, Object>> vacancies(String query) {
        return items(Api.body(api.get(town.admin(), path(query)), 200));
    }

    private String path(String query) {
        return "/divisions/" + town.community() + "/staff-vacancies" + query;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> page) {
        return (List<Map<String, Object>>) page.get("items");
    }
}
