package org.linli.grid.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.event.DivisionCode;
import org.linli.event.GridEvent.GridRegistered;
import org.linli.event.GridKind;
import org.linli.event.Topics;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.linli.grid.division.Division;
import org.linli.grid.division.Divisions;
import org.linli.kit.identity.Scope;
import org.linli.testkit.TestTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;

@GridServiceTest
class GridCreationTest {

    private static final String GRID = """
            {"kind":"BASIC","name":"网格","households":400,"population":1000}""";
    private static final String MICRO_GRID = """
            {"name":"微网格","households":40,"population":100}""";
    private static final Scope NATION = new Scope.Division("");

    private final Api api;
    private final Town town;
    private final Divisions divisions;
    private final ReactiveMongoTemplate mongo;

    @Autowired
    GridCreationTest(WebTestClient http, Divisions divisions, ReactiveMongoTemplate mongo) {
        this.api = new Api(http);
        this.town = Town.imported(api);
        this.divisions = divisions;
        this.mongo = mongo;
    }

    @Test
    void aGridGetsTheNextCodeOfItsCommunity() {
        var first = create(town.community());
        var second = create(town.community());

        first.expectHeader()
                .valueEquals("Location", "/api/v1/divisions/" + town.community() + "001")
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
        assertThat(Api.body(first, 201))
                .containsEntry("code", town.community() + "001")
                .containsEntry("level", "GRID")
                .containsEntry("parentCode", town.community());
        assertThat(Api.body(second, 201)).containsEntry("code", town.community() + "002");
    }

    @Test
    void aMicroGridGetsTheNextCodeOfItsGrid() {
        var grid = town.grid();

        var answer = api.post(town.admin(), "/grids/" + grid + "/micro-grids", MICRO_GRID);

        assertThat(Api.body(answer, 201)).containsEntry("code", grid + "001").containsEntry("kind", "BASIC");
    }

    @Test
    void aNewGridIsTold() {
        var outline = town.square(0, 0, 1);

        var grid = town.grid("DEDICATED", 12, outline);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(TestTopics.published(Topics.GRID, grid))
                        .singleElement()
                        .isInstanceOfSatisfying(GridRegistered.class, event -> {
                            assertThat(event.kind()).isEqualTo(GridKind.DEDICATED);
                            assertThat(event.households()).isEqualTo(12);
                            assertThat(event.boundary()).isEqualTo(outline);
                            assertThat(event.sequence()).isEqualTo(1);
                        }));
    }

    @Test
    void twoHundredClientsAtOnceGetTheFirstTwoHundredCodes() throws Exception {
        try (var clients = Executors.newFixedThreadPool(200)) {
            Callable<String> creation = town::grid;

            var codes =
                    clients.invokeAll(Stream.generate(() -> creation).limit(200).toList());

            assertThat(codes)
                    .extracting(Future::get)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 200)
                            .mapToObj(number -> "%s%03d".formatted(town.community(), number))
                            .toList());
        }
    }

    @Test
    void aNumberThatWasTakenButNeverUsedIsNotGivenOutAgain() {
        town.grid();
        divisions.nextChild(NATION, new DivisionCode(town.community())).block(); // and here the service crashes

        assertThat(town.grid()).isEqualTo(town.community() + "003");
    }

    @Test
    void changingTheParentDoesNotDisturbItsNumbers() {
        town.grid();
        api.imported(Api.NATION, town.csv().replace("一社区", "新社区"));
        api.put(
                        town.admin(),
                        "/divisions/" + town.community() + "/boundary",
                        "{\"boundary\":" + Town.json(town.square(0, 0, 1)) + "}")
                .expectStatus()
                .isOk();

        assertThat(town.grid()).isEqualTo(town.community() + "002");
    }

    @Test
    void creatingChildrenDoesNotMoveTheParent() {
        town.grid();

        api.get(Api.NATION, "/divisions/" + town.community()).expectHeader().valueEquals("ETag", "\"1\"");
    }

    @Test
    void theThousandthGridIsRefused() {
        giveOut(town.community(), 998);

        var last = create(town.community());
        var refused = create(town.community());

        assertThat(Api.body(last, 201)).containsEntry("code", town.community() + "999");
        Api.problem(refused, 409, "code-space-exhausted");
        assertThat(children(town.community())).containsExactly(town.community() + "999");
    }

    @Test
    void theThousandthMicroGridIsRefused() {
        var grid = town.grid();
        giveOut(grid, 999);

        Api.problem(api.post(town.admin(), "/grids/" + grid + "/micro-grids", MICRO_GRID), 409, "code-space-exhausted");
    }

    @Test
    void withOneNumberLeftOneOfManyGetsIt() {
        giveOut(town.community(), 998);

        var answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> create(town.community())
                        .returnResult(Void.class)
                        .getStatus()
                        .value())
                .toList();

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void aParentThatNobodyRegisteredIsNotFound() {
        Api.problem(
                api.post(town.admin(), "/grids/" + town.community() + "777/micro-grids", MICRO_GRID), 404, "not-found");
        Api.problem(api.post(Api.NATION, "/divisions/" + town.street() + "777/grids", GRID), 404, "not-found");
    }

    @Test
    void gridsLieInCommunitiesAndMicroGridsInGridsOnly() {
        var grid = town.grid();

        Api.problem(api.post(Api.NATION, "/divisions/" + town.street() + "/grids", GRID), 400, "malformed-request");
        Api.problem(api.post(Api.NATION, "/divisions/" + grid + "/grids", GRID), 400, "malformed-request");
        Api.problem(
                api.post(Api.NATION, "/grids/" + town.community() + "/micro-grids", MICRO_GRID),
                400,
                "malformed-request");
        assertThat(children(grid)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"x\",\"households\":1,\"population\":1}                        | kind",
                "{\"kind\":\"NONE\",\"name\":\"x\",\"households\":1,\"population\":1}        | kind",
                "{\"kind\":\"BASIC\",\"households\":1,\"population\":1}                      | name",
                "{\"kind\":\"BASIC\",\"name\":\" \",\"households\":1,\"population\":1}       | name",
                "{\"kind\":\"BASIC\",\"name\":7,\"households\":1,\"population\":1}           | name",
                "{\"kind\":1,\"name\":\"x\",\"households\":1,\"population\":1}               | kind",
                "{\"kind\":\"BASIC\",\"name\":\"x\",\"population\":1}                        | households",
                "{\"kind\":\"BASIC\",\"name\":\"x\",\"households\":-1,\"population\":1}      | households",
                "{\"kind\":\"BASIC\",\"name\":\"x\",\"households\":1.5,\"population\":1}     | households",
                "{\"kind\":\"BASIC\",\"name\":\"x\",\"households\":\"1\",\"population\":1}   | households",
                "{\"kind\":\"BASIC\",\"name\":\"x\",\"households\":1}                        | population",
                "{\"kind\":\"BASIC\",\"name\":\"x\",\"households\":1,\"population\":1,\"z\":1} | z",
            })
    void aBadBodyIsRefusedItsFieldNamedAndNothingStored(String body, String field) {
        var answer = api.post(town.admin(), "/divisions/" + town.community() + "/grids", body);

        Api.problem(answer, 400, "malformed-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(children(town.community())).isEmpty();
    }

    @Test
    void aNameThatIsTooLongIsRefused() {
        var answer = api.post(
                town.admin(), "/divisions/" + town.community() + "/grids", GRID.replace("网格", "格".repeat(101)));

        Api.problem(answer, 400, "text-too-long").jsonPath("$.errors[0].field").isEqualTo("name");
    }

    @Test
    void aBadOutlineIsRefusedBeforeANumberIsTaken() {
        var bad = GRID.replace("}", ",\"boundary\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1]]]}}");

        Api.problem(api.post(town.admin(), "/divisions/" + town.community() + "/grids", bad), 400, "malformed-request");

        assertThat(town.grid()).isEqualTo(town.community() + "001");
    }

    private void giveOut(String parent, int numbers) {
        mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(parent)),
                        Update.update("lastChild", numbers),
                        Division.COLLECTION)
                .block();
    }

    private List<String> children(String parent) {
        return mongo.find(Query.query(Criteria.where("parent").is(parent)), Division.class)
                .map(Division::id)
                .collectList()
                .block();
    }

    private WebTestClient.ResponseSpec create(String community) {
        return api.post(town.admin(), "/divisions/" + community + "/grids", GRID);
    }
}
