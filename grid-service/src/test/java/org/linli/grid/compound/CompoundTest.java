package org.linli.grid.compound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@GridServiceTest
class CompoundTest {

    private final Api api;
    private final Town town;

    @Autowired
    CompoundTest(WebTestClient http) {
        this.api = new Api(http);
        this.town = Town.imported(api);
    }

    @Test
    void aCompoundHoldsManyGridsAndAGridIsSharedByMany() {
        var one = town.grid();
        var other = town.grid();

        var large = Api.body(register("永泰里", one, other), 201);
        var small = Api.body(register("和平里", one), 201);

        assertThat(large).containsEntry("gridCodes", List.of(one, other));
        assertThat(list(one)).containsExactly(large, small);
        assertThat(list(other)).containsExactly(large);
        assertThat(list(town.district())).hasSize(2);
        assertThat(list(town.sibling())).isEmpty();
        assertThat(figures(town.street())).containsEntry("compounds", 2);
        assertThat(figures(other)).containsEntry("compounds", 1);
    }

    @Test
    void aCompoundIsGivenAnotherNameAndOtherGrids() {
        var grid = town.grid();
        var id = Api.body(register("永泰里"), 201).get("id");

        var changed = Api.body(change(id, "永泰新里", grid), 200);

        assertThat(changed).containsEntry("name", "永泰新里").containsEntry("gridCodes", List.of(grid));
        assertThat(Api.body(api.get(town.admin(), "/compounds/" + id), 200)).isEqualTo(changed);
        change(id, "永泰新里", grid).expectHeader().valueEquals("ETag", "\"2\"");
    }

    @Test
    void aNameIsThereOnceInACommunity() {
        register("永泰里");
        var other = Api.body(register("和平里"), 201).get("id");

        Api.problem(register("永泰里"), 409, "already-registered");
        Api.problem(change(other, "永泰里"), 409, "already-registered");
    }

    @Test
    void aCompoundThatSomeoneElseHasChangedIsNotChanged() {
        var id = Api.body(register("永泰里"), 201).get("id");
        change(id, "永泰新里");

        var answer = api.http()
                .put()
                .uri("/api/v1/compounds/" + id)
                .headers(town.admin())
                .header("If-Match", "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\":\"x\",\"gridCodes\":[]}")
                .exchange();

        Api.problem(answer, 412, "precondition-failed");
    }

    @Test
    void aCallThatIsRepeatedIsCarriedOutOnce() {
        var key = UUID.randomUUID().toString();

        assertThat(keyed(key)).isEqualTo(keyed(key));
        assertThat(list(town.community())).hasSize(1);
    }

    private Map<String, Object> keyed(String key) {
        return Api.body(
                api.http()
                        .method(HttpMethod.POST)
                        .uri("/api/v1/compounds")
                        .headers(town.admin())
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body("永泰里"))
                        .exchange(),
                201);
    }

    @Test
    void onlyGridsOfTheCommunityAreHeld() {
        var elsewhere = Town.imported(api).grid();

        Api.problem(register("永泰里", elsewhere), 422, "unknown-grid");
        Api.problem(register("永泰里", town.community() + "777"), 422, "unknown-grid");
        Api.problem(register("永泰里", town.community()), 422, "unknown-grid");
        assertThat(list(town.community())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"x\",\"gridCodes\":[]}                              | communityCode",
                "{\"communityCode\":\"C\",\"gridCodes\":[]}                     | name",
                "{\"communityCode\":\"C\",\"name\":\" \",\"gridCodes\":[]}        | name",
                "{\"communityCode\":\"C\",\"name\":\"x\"}                       | gridCodes",
                "{\"communityCode\":\"S\",\"name\":\"x\",\"gridCodes\":[]}        | communityCode",
            })
    void aBadBodyIsRefusedItsFieldNamedAndNothingStored(String body, String field) {
        var whole = body.replace("\"C\"", "\"" + town.community() + "\"").replace("\"S\"", "\"" + town.street() + "\"");

        Api.problem(api.post(Api.NATION, "/compounds", whole), 400, "malformed-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(list(town.community())).isEmpty();
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        Api.problem(change("nothing", "x"), 404, "not-found");
        Api.problem(api.get(town.admin(), "/compounds/nothing"), 404, "not-found");
        var body = body("x").replace(town.community(), town.street() + "777");
        Api.problem(api.post(Api.NATION, "/compounds", body), 404, "not-found");
    }

    private ResponseSpec register(String name, String... grids) {
        return api.post(town.admin(), "/compounds", body(name, grids));
    }

    private String body(String name, String... grids) {
        return "{\"communityCode\":\"%s\",\"name\":\"%s\",\"gridCodes\":%s}"
                .formatted(town.community(), name, json(grids));
    }

    private ResponseSpec change(Object id, String name, String... grids) {
        return api.put(
                town.admin(), "/compounds/" + id, "{\"name\":\"%s\",\"gridCodes\":%s}".formatted(name, json(grids)));
    }

    private static String json(String... grids) {
        return grids.length == 0 ? "[]" : "[\"" + String.join("\",\"", grids) + "\"]";
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> list(String division) {
        return (List<Map<String, Object>>)
                Api.body(api.get(Token.of("RESIDENT"), "/compounds?division=" + division), 200)
                        .get("items");
    }

    private Map<String, Object> figures(String division) {
        return Api.body(api.get(Api.NATION, "/grid-figures?division=" + division), 200);
    }
}
