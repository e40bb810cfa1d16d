package org.linli.grid.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@GridServiceTest
class StationsTest {

    private static final Token RESIDENT = Token.resident("r-1");

    private final WebTestClient http;
    private final Api api;
    private final Town town;
    private final ReactiveMongoTemplate mongo;
    private final String grid;

    @Autowired
    StationsTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.http = http;
        this.api = new Api(http);
        this.town = Town.imported(api);
        this.mongo = mongo;
        this.grid = town.grid("BASIC", 400, town.square(0, 0, 0.5));
    }

    @Test
    void aStationIsOpenedInTheGridAroundItAndEveryoneMayReadOfIt() {
        var opened = Api.body(post("/stations", body(0.2, 0.2).json()), 201);

        assertThat(opened)
                .containsEntry("name", "驿站")
                .containsEntry("kind", "WAY_STATION")
                .containsEntry("divisionCode", grid)
                .containsEntry("place", Map.of("longitude", town.west() + 0.2, "latitude", town.south() + 0.2))
                .containsEntry("address", "永泰南路1号")
                .containsEntry("facilities", List.of("DRINKING_WATER", "TOILET"))
                .containsEntry("hours", List.of(Map.of("day", "MONDAY", "from", "08:30", "to", "18:00")))
                .containsEntry("closedAt", null);
        assertThat(Api.body(api.get(RESIDENT, "/stations/" + opened.get("id")), 200))
                .isEqualTo(opened);
        assertThat(Api.body(api.get(RESIDENT, "/stations?division=" + grid), 200))
                .containsEntry("items", List.of(opened));
        assertThat(Api.body(api.get(RESIDENT, "/stations?division=" + town.district()), 200))
                .containsEntry("items", List.of(opened));
        assertThat(Api.body(api.get(RESIDENT, "/stations?division=" + town.sibling()), 200))
                .containsEntry("items", List.of());
    }

    @Test
    void aStationBesideAGridBelongsToTheNearestOne() {
        assertThat(Api.body(post("/stations", body(0.2, -0.001).json()), 201)).containsEntry("divisionCode", grid);
    }

    @Test
    void aStationInTheMicroGridBelongsToTheGrid() {
        town.microGrid(grid, 40, town.square(0, 0, 0.1));

        assertThat(Api.body(post("/stations", body(0.05, 0.05).json()), 201)).containsEntry("divisionCode", grid);
    }

    @Test
    void whereNobodyHasDrawnAGridNoStationIsOpened() {
        Api.problem(post("/stations", body(0.9, 0.9).json()), 422, "station-outside-every-grid");

        assertThat(stored()).isZero();
    }

    @Test
    void aStationIsChangedByWhoSawItAsItIs() {
        var id = opened(body(0.2, 0.2));
        var other = town.grid("BASIC", 400, town.square(0.5, 0, 0.4));

        var changed = put(id, "\"1\"", body(0.7, 0.2).named("新驿站").json());

        assertThat(Api.body(changed.expectHeader().valueEquals("ETag", "\"2\""), 200))
                .containsEntry("name", "新驿站")
                .containsEntry("divisionCode", other);
        Api.problem(put(id, "\"1\"", body(0.2, 0.2).json()), 412, "precondition-failed");
    }

    @Test
    void aStationThatIsClosedIsNoLongerListedAndCannotBeChanged() {
        var id = opened(body(0.2, 0.2));

        var closed = Api.body(post("/stations/" + id + "/close", ""), 200);

        assertThat(closed.get("closedAt")).isNotNull();
        assertThat(Api.body(post("/stations/" + id + "/close", ""), 200)).isEqualTo(closed);
        assertThat(Api.body(api.get(RESIDENT, "/stations/" + id), 200)).isEqualTo(closed);
        assertThat(Api.body(api.get(RESIDENT, "/stations?division=" + grid), 200))
                .containsEntry("items", List.of());
        Api.problem(put(id, "\"2\"", body(0.2, 0.2).named("新").json()), 409, "station-closed");
    }

    @Test
    void aStationIsNotMovedOutOfTheCallersScope() {
        var id = opened(body(0.2, 0.2));
        var elsewhere = Town.imported(api);
        elsewhere.grid("BASIC", 400, elsewhere.square(0, 0, 0.5));

        var moved = put(id, "\"1\"", StationBodies.at(elsewhere, 0.2, 0.2).json());

        Api.problem(moved, 403, "out-of-scope");
        assertThat(Api.body(api.get(RESIDENT, "/stations/" + id), 200)).containsEntry("divisionCode", grid);
    }

    @Test
    void aStationThatIsSentAgainUnderItsKeyIsOpenedOnce() {
        var key = UUID.randomUUID().toString();

        var first = Api.body(keyed(key), 201);
        var again = Api.body(keyed(key), 201);

        assertThat(again).isEqualTo(first);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void stationsAreListedPageByPage() {
        var ids = List.of(opened(body(0.1, 0.1)), opened(body(0.2, 0.1)), opened(body(0.3, 0.1)));

        var first = Api.body(api.get(RESIDENT, "/stations?limit=2&division=" + town.community()), 200);
        var cursor = first.get("nextCursor");
        var second = Api.body(
                api.get(RESIDENT, "/stations?limit=2&cursor=" + cursor + "&division=" + town.community()), 200);

        assertThat((List<?>) first.get("items")).hasSize(2);
        assertThat((List<?>) second.get("items")).singleElement().hasFieldOrPropertyWithValue("id", ids.getLast());
        assertThat(second).containsEntry("nextCursor", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|malformed-request",
                "{\"name\":\"\"}|malformed-request",
                "not json|malformed-request",
                "\"kind\":\"WAY_STATION\"=>\"kind\":\"PALACE\"|malformed-request",
                "\"kind\":\"WAY_STATION\"=>\"kind\":1|malformed-request",
                "\"longitude\":=>\"longitude\":1000|malformed-request",
                "\"latitude\":=>\"latitude\":-1000|malformed-request",
                "\"longitude\":=>\"east\":|malformed-request",
                "\"TOILET\"=>\"SAUNA\"|malformed-request",
                "\"TOILET\"=>null|malformed-request",
                "\"MONDAY\"=>\"HOLIDAY\"|malformed-request",
                "\"08:30\"=>\"8:30\"|malformed-request",
                "\"18:00\"=>\"25:00\"|malformed-request",
                "\"18:00\"=>\"08:30\"|malformed-request",
                "\"18:00\"=>null|malformed-request",
                "\"驿站\"=>\" \"|malformed-request",
                "\"address\"=>\"datum\":\"BD09\",\"address\"|malformed-request",
                "\"address\"=>\"owner\":\"me\",\"address\"|malformed-request",
            })
    void whatIsNoStationIsRefusedAndNothingIsStored(String change, String slug) {
        var parts = change.split("=>");
        var good = body(0.2, 0.2).json();
        var bad = parts.length == 1 ? change : good.replaceFirst(Pattern.quote(parts[0]), parts[1]);

        Api.problem(post("/stations", bad), 400, slug);

        assertThat(stored()).isZero();
    }

    @Test
    void textsThatAreTooLongAreRefused() {
        Api.problem(post("/stations", body(0.2, 0.2).named("驿".repeat(101)).json()), 400, "text-too-long");
    }

    @Test
    void hoursThatOverlapAreRefusedByField() {
        var twice = "{\"day\":\"MONDAY\",\"from\":\"08:30\",\"to\":\"18:00\"}";

        Api.problem(
                        post(
                                "/stations",
                                body(0.2, 0.2)
                                        .open("[" + twice + "," + twice + "]")
                                        .json()),
                        400,
                        "malformed-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo("hours[1]");
    }

    @Test
    void anUnknownStationOrDivisionIsNotFound() {
        Api.problem(api.get(RESIDENT, "/stations/nowhere"), 404, "not-found");
        Api.problem(put("nowhere", "*", body(0.2, 0.2).json()), 404, "not-found");
        Api.problem(post("/stations/nowhere/close", ""), 404, "not-found");
        Api.problem(api.get(RESIDENT, "/stations?division=999999"), 404, "not-found");
        Api.problem(api.get(RESIDENT, "/stations?division=99"), 400, "malformed-code");
        Api.problem(api.get(RESIDENT, "/stations"), 400, "malformed-request");
    }

    private StationBodies body(double x, double y) {
        return StationBodies.at(town, x, y);
    }

    private String opened(StationBodies body) {
        return (String) Api.body(post("/stations", body.json()), 201).get("id");
    }

    private WebTestClient.ResponseSpec post(String path, String json) {
        return api.post(town.admin(), path, json);
    }

    private WebTestClient.ResponseSpec put(String id, String seen, String json) {
        return http.put()
                .uri("/api/v1/stations/" + id)
                .headers(town.admin())
                .header("If-Match", seen)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    private WebTestClient.ResponseSpec keyed(String key) {
        return http.post()
                .uri("/api/v1/stations")
                .headers(town.admin())
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body(0.2, 0.2).json())
                .exchange();
    }

    private long stored() {
        return mongo.getCollection(Station.COLLECTION)
                .flatMap(all -> Mono.from(all.countDocuments(new Document("divisions", town.district()))))
                .block();
    }
}
