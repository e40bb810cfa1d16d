package org.linli.grid.restructuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.event.DivisionCode;
import org.linli.event.GridEvent.GridRegistered;
import org.linli.event.GridEvent.GridRetired;
import org.linli.event.Topics;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@GridServiceTest
class SplitAndMergeTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Token RESIDENT = Token.of("RESIDENT");

    private final Api api;
    private final Town town;
    private final ReactiveMongoTemplate mongo;
    private final String west;
    private final String east;

    @Autowired
    SplitAndMergeTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.api = new Api(http);
        this.town = Town.imported(api);
        this.mongo = mongo;
        this.west = town.grid("BASIC", 300, town.square(0, 0, 0.5));
        this.east = town.grid("BASIC", 200, town.square(0.5, 0, 0.5));
    }

    @Test
    void aMergedGridTakesThePlaceOfItsNeighbours() {
        var microGrid = town.microGrid(east, 40, town.square(0.5, 0, 0.2));

        var merged = Api.body(merge(west, east), 200);

        var grid = town.community() + "003";
        assertThat(merged.get("created")).isEqualTo(List.of(grid, grid + "001"));
        assertThat(children(town.community())).containsExactly(grid);
        assertThat(children(grid)).containsExactly(grid + "001");
        assertThat(division(grid)).containsEntry("households", 500).containsEntry("population", 1500);
        assertThat(division(west))
                .containsEntry("state", "RETIRED")
                .containsEntry("successors", List.of(grid))
                .containsEntry("households", 300);
        assertThat(division(microGrid)).containsEntry("successors", List.of(grid + "001"));
        assertThat(Api.body(api.get(town.admin(), "/divisions/" + town.community() + "/children?retired=true"), 200))
                .extractingByKey("items")
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(3);
    }

    @Test
    void aSplitGridIsReplacedByItsParts() {
        var answer = split(west, part("甲", 100, 0, 0.25), part("乙", 200, 0.25, 0.25));

        assertThat(Api.body(answer, 200).get("created"))
                .isEqualTo(List.of(town.community() + "003", town.community() + "004"));
        assertThat(children(town.community()))
                .containsExactly(east, town.community() + "003", town.community() + "004");
        assertThat(located(0.1, 0.1)).isEqualTo(town.community() + "003");
        assertThat(located(0.3, 0.1)).isEqualTo(town.community() + "004");
        assertThat(located(0.7, 0.1)).isEqualTo(east);
    }

    @Test
    void figuresCountWhatThereIs() {
        town.microGrid(west, 40, town.square(0, 0, 0.1));
        merge(west, east);

        assertThat(Api.body(api.get(town.admin(), "/grid-figures?division=" + town.community()), 200))
                .containsEntry("gridsTotal", 1)
                .containsEntry("microGrids", 1)
                .containsEntry("households", 500)
                .containsEntry("gridsOutsideSize", 0);
    }

    @Test
    void lineageTellsWhatBecameOfACodeAndWhereAnotherCameFrom() {
        merge(west, east);
        var merged = town.community() + "003";
        split(merged, part("甲", 250, 0, 0.5), part("乙", 250, 0.5, 0.5));

        assertThat(lineage(west))
                .containsEntry("state", "RETIRED")
                .containsEntry("heirs", List.of(town.community() + "004", town.community() + "005"))
                .containsEntry("born", null)
                .extractingByKey("retired")
                .extracting("successors")
                .isEqualTo(List.of(merged));
        assertThat(lineage(town.community() + "004"))
                .containsEntry("heirs", List.of(town.community() + "004"))
                .containsEntry("ancestors", List.of(west, east, merged))
                .extractingByKey("born")
                .extracting("by.cause", "by.remark")
                .containsExactly("SPLIT", "户数过多");
    }

    @Test
    void othersAreToldOfTheNewOnesAndOfTheEndOfTheOldOnes() {
        merge(west, east);

        var merged = new DivisionCode(town.community() + "003");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(TestTopics.published(Topics.GRID, merged.value()))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            GridRegistered.class,
                            born -> assertThat(born.predecessors())
                                    .containsExactly(new DivisionCode(west), new DivisionCode(east)));
            assertThat(TestTopics.published(Topics.GRID, west))
                    .last()
                    .isInstanceOfSatisfying(
                            GridRetired.class,
                            gone -> assertThat(gone.successors()).containsExactly(merged));
        });
    }

    @Test
    void staffGoOnWithWhatTakesThePlaceOfTheirGrid() {
        assign(west, "p-1");
        assign(east, "p-1");
        assign(west, "p-2");

        merge(west, east);

        assertThat(staff(town.community() + "003")).containsExactly("p-1", "p-2");
        assertThat(staff(west)).isEmpty();
    }

    @Test
    void nothingIsDoneWithARetiredGridAnyMoreAndItsSuccessorsAreNamed() {
        merge(west, east);
        var outline = "{\"boundary\":" + Town.json(town.square(0, 0, 0.4)) + "}";

        var refused = List.of(
                api.put(town.admin(), "/divisions/" + west + "/boundary", outline),
                api.post(town.admin(), "/grids/" + west + "/micro-grids", """
                        {"name":"微网格","households":1,"population":1}"""),
                api.post(town.admin(), "/divisions/" + west + "/staff", """
                        {"personId":"p-9","role":"FULL_TIME"}"""),
                api.post(town.admin(), "/patrol-plans", """
                        {"divisionCode":"%s","personId":"p-9","rhythm":{"kind":"DAILY"},"workingDaysOnly":false,
                         "from":"%s","until":"%s"}""".formatted(
                                west, LocalDate.now(ZONE), LocalDate.now(ZONE).plusDays(2))),
                api.post(town.admin(), "/care-subjects", """
                        {"divisionCode":"%s","name":"赵虚甲","address":"试验路1号","level":"RED","reason":"独居",
                         "responsible":"p-9"}""".formatted(west)),
                merge(west, east),
                split(west, part("甲", 100, 0, 0.25), part("乙", 200, 0.25, 0.25)));

        assertThat(refused)
                .allSatisfy(answer -> Api.problem(answer, 409, "division-retired")
                        .jsonPath("$.detail")
                        .value(detail -> assertThat((String) detail).contains(town.community() + "003")));
    }

    @Test
    void ofTwoMergesOverTheSameGridOneWins() {
        var third = town.grid("BASIC", 10, town.square(0, 0.5, 0.5));

        var answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> merge(west, i % 2 == 0 ? east : third))
                .map(answer -> answer.returnResult(String.class))
                .map(result -> result.getStatus().value() + " "
                        + result.getResponseBody().blockFirst())
                .toList();

        assertThat(answers).filteredOn(answer -> answer.startsWith("200")).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !answer.startsWith("200"))
                .allMatch(answer -> answer.startsWith("409"));
        assertThat(children(town.community())).hasSize(2);
    }

    @Test
    void theSameCommandSentAgainIsDoneOnce() {
        var keyed = new Api(api.http()
                .mutate()
                .defaultHeader("Idempotency-Key", UUID.randomUUID().toString())
                .build());
        var body = """
                {"grids":["%s","%s"],"name":"合并"}""".formatted(west, east);
        var path = "/divisions/" + town.community() + "/merges";
        var first = Api.body(keyed.post(town.admin(), path, body), 200);
        mongo.updateMulti(new Query(), new Update().unset("answer"), "idempotency_claims")
                .block();

        var again = Api.body(keyed.post(town.admin(), path, body), 200);

        assertThat(again).isEqualTo(first);
        assertThat(children(town.community())).containsExactly(town.community() + "003");
    }

    @Test
    void aGridThatSomeoneElseHasChangedIsNotSplit() {
        var stale =
                new Api(api.http().mutate().defaultHeader("If-Match", "\"7\"").build());

        var answer = stale.post(
                town.admin(), "/grids/" + west + "/split", parts(part("甲", 100, 0, 0.25), part("乙", 200, 0.25, 0.25)));

        Api.problem(answer, 412, "precondition-failed");
        assertThat(children(town.community())).containsExactly(west, east);
    }

    @Test
    void microGridsOfAGridAreSplitAndMergedToo() {
        var one = town.microGrid(west, 20, town.square(0, 0, 0.2));
        var two = town.microGrid(west, 15, town.square(0.2, 0, 0.2));

        var merged = api.post(town.admin(), "/divisions/" + west + "/merges", """
                {"grids":["%s","%s"],"name":"合并楼栋"}""".formatted(one, two));

        assertThat(Api.body(merged, 200).get("created")).isEqualTo(List.of(west + "003"));
        var split = api.post(
                town.admin(),
                "/micro-grids/" + west + "003/split",
                parts(part("甲楼", 15, 0, 0.2), part("乙楼", 20, 0.2, 0.2)));
        Api.problem(split, 422, "parts-do-not-tile"); // these parts are half a degree high
        assertThat(children(west)).containsExactly(west + "003");
    }

    @Test
    void withoutNumbersLeftNothingIsSplitAndNothingIsHeld() {
        mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(town.community())),
                        Update.update("lastChild", 998),
                        "divisions")
                .block();

        Api.problem(split(west, part("甲", 100, 0, 0.25), part("乙", 200, 0.25, 0.25)), 409, "code-space-exhausted");

        assertThat(children(town.community())).containsExactly(west, east);
        assertThat(division(west)).containsEntry("state", "LIVE");
        town.microGrid(west, 40, town.square(0, 0, 0.2));
    }

    @Test
    void distantGridsAreNotMerged() {
        var distant = town.grid("BASIC", 10, town.square(0.7, 0.7, 0.2));

        Api.problem(merge(west, distant), 422, "not-adjacent");

        assertThat(children(town.community())).containsExactly(west, east, distant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"grids\":[\"W\"],\"name\":\"x\"}                          | 400 | malformed-request",
                "{\"grids\":[\"W\",\"W\"],\"name\":\"x\"}                    | 400 | malformed-request",
                "{\"grids\":[\"W\",\"140213050001001\"],\"name\":\"x\"}      | 400 | malformed-request",
                "{\"grids\":[\"W\",\"1\"],\"name\":\"x\"}                    | 400 | malformed-code",
                "{\"grids\":[\"W\",null],\"name\":\"x\"}                     | 400 | malformed-request",
                "{\"grids\":[\"W\",\"E\"],\"name\":\" \"}                    | 400 | malformed-request",
                "{\"grids\":[\"W\",\"E\"]}                                   | 400 | malformed-request",
                "{\"grids\":[\"W\",\"E\"],\"name\":\"x\",\"z\":1}            | 400 | malformed-request",
                "{\"grids\":[\"W\",\"C777\"],\"name\":\"x\"}                 | 404 | not-found",
            })
    void aBadMergeIsRefusedAndNothingIsChanged(String body, int status, String slug) {
        var json = body.replace("W", west).replace("E", east).replace("C", town.community());

        Api.problem(api.post(town.admin(), "/divisions/" + town.community() + "/merges", json), status, slug);

        assertThat(children(town.community())).containsExactly(west, east);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"parts\":[]}                                                              | 400 | malformed-request",
                "{}                                                                          | 400 | malformed-request",
                "{\"parts\":[null,null]}                                                     | 400 | malformed-request",
                "{\"parts\":[{\"name\":\"a\",\"households\":300,\"population\":900}]}        | 400 | malformed-request",
                "{\"parts\":[{\"name\":\"a\",\"households\":300,\"population\":900},{\"name\":\"b\",\"households\":0,\"population\":-1}]} | 400 | malformed-request",
                "{\"parts\":[{\"name\":\"a\",\"households\":300,\"population\":900},{\"name\":\"b\",\"households\":1,\"population\":0}]} | 422 | parts-do-not-add-up",
                "{\"parts\":[{\"name\":\"a\",\"households\":300,\"population\":900},{\"name\":\"b\",\"households\":0,\"population\":0}]} | 422 | outlines-missing",
            })
    void aBadSplitIsRefusedAndNothingIsChanged(String body, int status, String slug) {
        Api.problem(api.post(town.admin(), "/grids/" + west + "/split", body), status, slug);

        assertThat(children(town.community())).containsExactly(west, east);
    }

    @Test
    void onlyGridsAreSplitThereAndOnlyInsideCommunitiesAndGridsIsMerged() {
        var parts = parts(part("甲", 100, 0, 0.25), part("乙", 200, 0.25, 0.25));
        var grids = "{\"grids\":[\"%s\",\"%s\"],\"name\":\"x\"}".formatted(town.community(), town.sibling());

        Api.problem(api.post(town.admin(), "/grids/" + town.community() + "/split", parts), 400, "malformed-request");
        Api.problem(api.post(town.admin(), "/micro-grids/" + west + "/split", parts), 400, "malformed-request");
        Api.problem(api.post(Api.NATION, "/divisions/" + town.street() + "/merges", grids), 400, "malformed-request");
        Api.problem(api.post(Api.NATION, "/grids/" + town.community() + "777/split", parts), 404, "not-found");
    }

    private ResponseSpec merge(String one, String other) {
        return api.post(town.admin(), "/divisions/" + town.community() + "/merges", """
                {"grids":["%s","%s"],"name":"合并网格"}""".formatted(one, other));
    }

    private ResponseSpec split(String grid, String... parts) {
        return api.post(town.admin(), "/grids/" + grid + "/split", parts(parts));
    }

    private static String parts(String... parts) {
        return "{\"parts\":[%s],\"remark\":\"户数过多\"}".formatted(String.join(",", parts));
    }

    /** A part as high as the grids are. */
    private String part(String name, int households, double x, double width) {
        var west = town.west() + x;
        var east = west + width;
        var north = town.south() + 0.5;
        return """
                {"name":"%s","households":%d,"population":%d,"boundary":{"type":"Polygon","coordinates":
                [[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]}}""".formatted(
                        name,
                        households,
                        3 * households,
                        west,
                        town.south(),
                        east,
                        town.south(),
                        east,
                        north,
                        west,
                        north,
                        west,
                        town.south());
    }

    private void assign(String grid, String person) {
        api.post(town.admin(), "/divisions/" + grid + "/staff", """
                {"personId":"%s","role":"FULL_TIME"}""".formatted(person))
                .expectStatus()
                .isCreated();
    }

    private List<String> staff(String grid) {
        return items("/divisions/" + grid + "/staff").stream()
                .filter(one -> one.get("until") == null)
                .map(one -> (String) one.get("personId"))
                .sorted()
                .toList();
    }

    private Map<String, Object> division(String code) {
        return Api.body(api.get(RESIDENT, "/divisions/" + code), 200);
    }

    private Map<String, Object> lineage(String code) {
        return Api.body(api.get(RESIDENT, "/divisions/" + code + "/lineage"), 200);
    }

    @SuppressWarnings("unchecked")
    private String located(double x, double y) {
        var place = Api.body(
                api.get(RESIDENT, "/locate?longitude={x}&latitude={y}", town.west() + x, town.south() + y), 200);
        return ((Map<String, String>) place.get("grid")).get("code");
    }

    private List<String> children(String code) {
        return items("/divisions/" + code + "/children").stream()
                .map(child -> (String) child.get("code"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> items(String path) {
        return (List<Map<String, Object>>)
                Api.body(api.get(town.admin(), path), 200).get("items");
    }
}
