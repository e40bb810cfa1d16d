package org.linli.grid.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@GridServiceTest
class BatchTest {

    private static final Token RESIDENT = Token.resident("r-1");
    private static final String PATH = "/locate/batch";

    private final WebTestClient http;
    private final Api api;
    private final Town town;
    private final Places places;

    @Autowired
    BatchTest(WebTestClient http, Places places) {
        this.http = http;
        this.api = new Api(http);
        this.town = Town.imported(api);
        this.places = places;
    }

    @Test
    void pointsAreAnsweredInTheirOrderEachFoundOrWithAReason() {
        var grid = town.grid("BASIC", 400, town.square(0, 0, 0.5));
        var far = point(0.9, 0.9);
        var inside = point(0.2, 0.2);
        var beside = point(0.2, -0.001);

        var items = items(far + "," + inside + ",{\"longitude\":181,\"latitude\":0}," + beside);

        assertThat(items).hasSize(4);
        assertThat(items.get(0)).containsEntry("place", null).containsEntry("reason", "OUTSIDE_EVERY_GRID");
        assertThat(items.get(1)).containsEntry("reason", null);
        assertThat(place(items.get(1)))
                .containsEntry("grid", Map.of("code", grid, "name", "网格"))
                .containsEntry("community", Map.of("code", town.community(), "name", "一社区"))
                .containsEntry("distanceMetres", 0);
        assertThat(items.get(2)).containsEntry("place", null).containsEntry("reason", "OFF_THE_GLOBE");
        assertThat(place(items.get(3))).containsEntry("distanceMetres", 112);
    }

    @Test
    void placesFromChineseMapsAreShiftedFirst() {
        var pudong = new DivisionCode("310115001001001");
        places.see(List.of(Sighting.there(pudong, 1, "陆家嘴", around(121.5272106, 31.1774276))));
        var shifted = "{\"longitude\":121.531541859215,\"latitude\":31.17530398364597}";

        var asGcj02 = answers("{\"points\":[" + shifted + "],\"datum\":\"GCJ02\"}");
        var asWgs84 = answers("{\"points\":[" + shifted + "],\"datum\":\"WGS84\"}");
        var alone = "/locate?longitude=121.531541859215&latitude=31.17530398364597&datum=GCJ02";

        assertThat(place(asGcj02.getFirst())).containsEntry("distanceMetres", 0);
        assertThat(Api.body(api.get(RESIDENT, alone), 200)).containsEntry("distanceMetres", 0);
        assertThat((int) place(asWgs84.getFirst()).get("distanceMetres")).isBetween(300, 500);
    }

    /** Ten metres to each side. */
    private static Boundary around(double x, double y) {
        var d = 0.0001;
        return Boundary.polygon(List.of(List.of(
                List.of(x - d, y - d),
                List.of(x + d, y - d),
                List.of(x + d, y + d),
                List.of(x - d, y + d),
                List.of(x - d, y - d))));
    }

    @Test
    void aThousandPointsAreAnsweredAtOnceAndNotOneMore() {
        town.grid("BASIC", 400, town.square(0, 0, 0.5));

        var most = items(String.join(",", Collections.nCopies(1_000, point(0.2, 0.2))));

        assertThat(most).hasSize(1_000).allSatisfy(item -> assertThat(item).containsEntry("reason", null));
        var tooMany = String.join(",", Collections.nCopies(1_001, point(0.2, 0.2)));
        Api.problem(api.post(RESIDENT, PATH, "{\"points\":[" + tooMany + "]}"), 400, "too-many-points")
                .jsonPath("$.errors[0].field")
                .isEqualTo("points");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"points\":null}",
                "{\"points\":[]}",
                "{\"points\":[null]}",
                "{\"points\":[{\"longitude\":1}]}",
                "{\"points\":[{\"latitude\":1}]}",
                "{\"points\":[{\"longitude\":\"1\",\"latitude\":1}]}",
                "{\"points\":[{\"longitude\":null,\"latitude\":1}]}",
                "{\"points\":[{\"longitude\":1,\"latitude\":1,\"altitude\":1}]}",
                "{\"points\":[{\"longitude\":1,\"latitude\":1}],\"datum\":\"BD09\"}",
                "{\"points\":[[1,1]]}",
            })
    void whatIsNoQuestionIsRefused(String body) {
        Api.problem(api.post(RESIDENT, PATH, body), 400, "malformed-request");
    }

    @Test
    void askingLeavesNoEntryOnTheAuditTrailAndNoAnswerBehind() {
        var subject = "asker-" + UUID.randomUUID();
        var body = "{\"points\":[" + point(0.9, 0.9) + "]}";

        ask(subject, body).expectHeader().doesNotExist("Idempotency-Replayed");
        ask(subject, body).expectHeader().doesNotExist("Idempotency-Replayed");

        var trail = api.get(Token.of("AUDITOR").scope(""), "/audit/grid-service/entries?subject=" + subject);
        assertThat(Api.body(trail, 200)).containsEntry("items", List.of());
    }

    private WebTestClient.ResponseSpec ask(String subject, String body) {
        return http.post()
                .uri("/api/v1" + PATH)
                .headers(Token.resident(subject))
                .header("Idempotency-Key", "the-same")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private String point(double x, double y) {
        return "{\"longitude\":%s,\"latitude\":%s}".formatted(town.west() + x, town.south() + y);
    }

    private List<Map<String, Object>> items(String points) {
        return answers("{\"points\":[" + points + "]}");
    }

    private List<Map<String, Object>> answers(String body) {
        return maps(Api.body(api.post(RESIDENT, PATH, body), 200).get("items"));
    }

    private static List<Map<String, Object>> maps(Object list) {
        return ((List<?>) list).stream().map(BatchTest::map).toList();
    }

    private static Map<String, Object> place(Map<String, Object> item) {
        return map(item.get("place"));
    }

    private static Map<String, Object> map(Object json) {
        var map = new HashMap<String, Object>();
        ((Map<?, ?>) json).forEach((key, value) -> map.put(String.valueOf(key), value));
        return map;
    }
}
