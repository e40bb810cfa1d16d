package org.linli.grid.restructuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.event.DivisionLevel;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.linli.grid.division.Division;
import org.linli.grid.division.Standing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

/** {@link RegistryPropertyTest} once more, through the API and against the store, with staff. */
@GridServiceTest
class RegistrySequencesTest {

    private final Api api;
    private final Town town;
    private final ReactiveMongoTemplate mongo;
    private int households;
    private int microGrids;

    @Autowired
    RegistrySequencesTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.api = new Api(http);
        this.town = Town.imported(api);
        this.mongo = mongo;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 22, 333})
    void whateverIsDoneTheRegistryStaysWhole(long seed) {
        var random = new Random(seed);
        var people = new TreeSet<String>();
        create(random);

        for (var i = 0; i < 15; i++) {
            var grids = live(DivisionLevel.GRID);
            var grid = grids.get(random.nextInt(grids.size()));
            switch (random.nextInt(5)) {
                case 0 -> create(random);
                case 1 -> createMicroGrid(grid, random);
                case 2 -> assign(grid, "p-" + i, people);
                case 3 -> split(grid, random);
                case 4 -> merge(grids, random);
                default -> throw new IllegalStateException();
            }
        }

        var live = live(DivisionLevel.GRID);
        assertThat(live.stream().mapToInt(grid -> grid.grid().households()).sum())
                .isEqualTo(households);
        var codes = live.stream().map(Division::id).collect(Collectors.toSet());
        assertThat(live(DivisionLevel.MICRO_GRID))
                .hasSize(microGrids)
                .allMatch(microGrid -> codes.contains(microGrid.parent()));
        assertThat(assigned(codes)).isEqualTo(people);
        assertThat(Api.body(api.get(town.admin(), "/grid-figures?division=" + town.community()), 200))
                .containsEntry("gridsTotal", live.size())
                .containsEntry("microGrids", microGrids)
                .containsEntry("households", households)
                .containsEntry("staffTotal", people.size());
    }

    private void create(Random random) {
        var size = random.nextInt(600);
        households += size;
        api.post(town.admin(), "/divisions/" + town.community() + "/grids", """
                {"kind":"BASIC","name":"网格","households":%d,"population":%d}""".formatted(size, 2 * size))
                .expectStatus()
                .isCreated();
    }

    private void createMicroGrid(Division grid, Random random) {
        microGrids++;
        api.post(town.admin(), "/grids/" + grid.id() + "/micro-grids", """
                {"name":"微网格%d","households":%d,"population":9}""".formatted(microGrids, random.nextInt(60)))
                .expectStatus()
                .isCreated();
    }

    private void assign(Division grid, String person, TreeSet<String> people) {
        people.add(person);
        api.post(town.admin(), "/divisions/" + grid.id() + "/staff", """
                {"personId":"%s","role":"FULL_TIME"}""".formatted(person))
                .expectStatus()
                .isCreated();
    }

    private void split(Division grid, Random random) {
        var inside = live(DivisionLevel.MICRO_GRID).stream()
                .filter(microGrid -> grid.id().equals(microGrid.parent()))
                .map(Division::id)
                .toList();
        var first = random.nextInt(grid.grid().households() + 1);
        var cut = inside.isEmpty() ? 0 : random.nextInt(inside.size());
        var parts = List.of(
                part("甲", first, 0, inside.subList(0, cut)),
                part(
                        "乙",
                        grid.grid().households() - first,
                        grid.grid().population(),
                        inside.subList(cut, inside.size())));
        post("/grids/" + grid.id() + "/split", Map.of("parts", parts));
    }

    private static Map<String, Object> part(String name, int households, int population, List<String> microGrids) {
        return Map.of("name", name, "households", households, "population", population, "microGrids", microGrids);
    }

    private void merge(List<Division> grids, Random random) {
        var some = new ArrayList<>(grids.stream().map(Division::id).toList());
        Collections.shuffle(some, random);
        if (some.size() > 1) {
            post(
                    "/divisions/" + town.community() + "/merges",
                    Map.of("grids", some.subList(0, Math.min(some.size(), 2 + random.nextInt(2))), "name", "合并"));
        }
    }

    private void post(String path, Object body) {
        api.post(town.admin(), path, JsonMapper.shared().writeValueAsString(body))
                .expectStatus()
                .isOk();
    }

    private List<Division> live(DivisionLevel level) {
        var below =
                Criteria.where("divisions").is(town.community()).and("level").is(level);
        return mongo.find(Query.query(below.and(Standing.FIELD).nin("retired", "withheld")), Division.class)
                .collectList()
                .block();
    }

    @SuppressWarnings("unchecked")
    private TreeSet<String> assigned(Set<String> grids) {
        var people = new TreeSet<String>();
        ((List<Map<String, Object>>)
                        Api.body(api.get(town.admin(), "/divisions/" + town.community() + "/staff?limit=200"), 200)
                                .get("items"))
                .stream().filter(one -> one.get("until") == null).forEach(one -> {
                    assertThat(grids).contains((String) one.get("divisionCode"));
                    people.add((String) one.get("personId"));
                });
        return people;
    }
}
