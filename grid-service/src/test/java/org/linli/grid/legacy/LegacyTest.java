package org.linli.grid.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
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
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@GridServiceTest
class LegacyTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final Api api;
    private final Town town;

    @Autowired
    LegacyTest(WebTestClient http) {
        this.api = new Api(http);
        this.town = Town.imported(api);
    }

    @Test
    void aLegacyGridMapsOntoManyGridsAndAGridOntoMany() {
        var one = town.grid();
        var other = town.grid();
        var police = register("POLICE", "P-7");
        var fire = register("EMERGENCY", "E-1");
        map(police, one);
        map(police, other);
        map(fire, one);

        assertThat(translation("system=POLICE&legacyCode=P-7"))
                .extracting(pair -> pair.get("gridCode"))
                .containsExactly(one, other);
        assertThat(translation("grid=" + one))
                .extracting(pair -> pair.get("legacyCode"))
                .containsExactly("P-7", "E-1");
    }

    @Test
    void aTranslationIsThatOfItsDay() {
        var grid = town.grid();
        var police = register("POLICE", "P-7");
        var mapping = mapping(map(police, grid));

        Api.body(end(police, mapping, "{\"until\":\"%s\"}".formatted(TODAY.plusDays(3))), 200);

        assertThat(translation("grid=" + grid + "&day=" + TODAY.plusDays(2))).hasSize(1);
        assertThat(translation("grid=" + grid + "&day=" + TODAY.plusDays(3))).isEmpty();
        assertThat(translation("system=POLICE&legacyCode=P-7&day=" + TODAY.minusDays(1)))
                .isEmpty();
    }

    @Test
    void aMicroGridHasTheLegacyGridsOfItsGridAndAGridThoseOfItsMicroGrids() {
        var grid = town.grid("BASIC", 400, town.square(0, 0, 0.5));
        var micro = town.microGrid(grid, 40, town.square(0, 0, 0.1));
        var beside = town.microGrid(grid, 40, town.square(0.2, 0, 0.1));
        map(register("POLICE", "P-7"), grid);
        map(register("CIVIL_AFFAIRS", "C-1"), micro);

        assertThat(translation("grid=" + micro)).hasSize(2);
        assertThat(translation("grid=" + beside))
                .extracting(pair -> pair.get("legacyCode"))
                .containsExactly("P-7");
        assertThat(translation("grid=" + grid)).hasSize(2);
    }

    @Test
    void aCodeIsUniqueInItsDistrictAndSystem() {
        register("POLICE", "P-7");
        register("OTHER", "P-7");

        Api.problem(post("/legacy-grids", body("POLICE", "P-7")), 409, "already-registered");
        var elsewhere = Town.imported(api);
        Api.body(
                api.post(
                        elsewhere.admin(),
                        "/legacy-grids",
                        body("POLICE", "P-7").replace(town.community(), elsewhere.community())),
                201);
    }

    @Test
    void aCallThatIsRepeatedIsCarriedOutOnce() {
        var grid = town.grid();
        var police = register("POLICE", "P-7");
        var key = UUID.randomUUID().toString();

        assertThat(keyed(police, grid, key)).isEqualTo(keyed(police, grid, key));

        var mapping = mapping(Api.body(api.get(town.admin(), "/legacy-grids/" + police), 200));
        var once = Api.body(end(police, mapping, ""), 200);
        assertThat(Api.body(end(police, mapping, ""), 200)).isEqualTo(once);
    }

    private Map<String, Object> keyed(String legacy, String grid, String key) {
        return Api.body(
                api.http()
                        .post()
                        .uri("/api/v1/legacy-grids/" + legacy + "/mappings")
                        .headers(town.admin())
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{\"gridCode\":\"" + grid + "\"}")
                        .exchange(),
                200);
    }

    @Test
    void theSameGridTwiceAtATimeIsRefused() {
        var grid = town.grid();
        var police = register("POLICE", "P-7");
        map(police, grid);

        Api.problem(tryMap(police, grid), 409, "already-mapped");
    }

    @Test
    void onlyAGridThatIsRegisteredIsMappedOnto() {
        var police = register("POLICE", "P-7");

        Api.problem(tryMap(police, town.community() + "777"), 422, "unknown-grid");
        Api.problem(tryMap(police, town.community()), 422, "unknown-grid");
        Api.problem(tryMap(police, town.sibling() + "001"), 403, "out-of-scope");
        var elsewhere = Town.imported(api).grid();
        Api.problem(
                api.post(Api.NATION, "/legacy-grids/" + police + "/mappings", "{\"gridCode\":\"" + elsewhere + "\"}"),
                422,
                "unknown-grid");
        Api.problem(tryMap("nothing", town.grid()), 404, "not-found");
        Api.problem(end(police, "nothing", ""), 404, "not-found");
    }

    @Test
    void legacyGridsAreListedByDivisionAndSystem() {
        register("POLICE", "P-1");
        register("POLICE", "P-2");
        register("OTHER", "O-1");

        assertThat(items("/legacy-grids?division=" + town.district())).hasSize(3);
        assertThat(items("/legacy-grids?limit=2&system=POLICE&division=" + town.community()))
                .extracting(grid -> grid.get("code"))
                .containsExactly("P-1", "P-2");
        assertThat(items("/legacy-grids?division=" + town.sibling())).isEmpty();
    }

    @Test
    void aTranslationShowsWhatLiesWithinTheScope() {
        var grid = town.grid();
        map(register("POLICE", "P-7"), grid);
        var neighbour = Token.of("COMMUNITY_ADMIN").scope(town.sibling());

        assertThat(items(Api.body(api.get(neighbour, "/legacy-grids/translation?system=POLICE&legacyCode=P-7"), 200)))
                .noneMatch(pair -> grid.equals(pair.get("gridCode")));
        Api.problem(api.get(neighbour, "/legacy-grids/translation?grid=" + grid), 403, "out-of-scope");
    }

    @ParameterizedTest
    @CsvSource({
        "system=POLICE, 400, malformed-request",
        "legacyCode=P-7, 400, malformed-request",
        "day=2026-01-01, 400, malformed-request",
        "system=NAVY&legacyCode=1, 400, malformed-request",
        "grid=14021, 400, malformed-code",
        "grid=140213050, 400, malformed-request",
    })
    void whatIsAskedWronglyIsRefused(String query, int status, String slug) {
        Api.problem(api.get(Api.NATION, "/legacy-grids/translation?" + query), status, slug);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"system\":\"POLICE\",\"code\":\"1\",\"name\":\"x\"}                         | divisionCode",
                "{\"divisionCode\":\"D\",\"code\":\"1\",\"name\":\"x\"}                        | system",
                "{\"divisionCode\":\"D\",\"system\":\"POLICE\",\"code\":\"1 2\",\"name\":\"x\"}  | code",
                "{\"divisionCode\":\"D\",\"system\":\"POLICE\",\"code\":\"1\",\"name\":\" \"}    | name",
                "{\"divisionCode\":\"G\",\"system\":\"POLICE\",\"code\":\"1\",\"name\":\"x\"}    | divisionCode",
            })
    void aBadBodyIsRefusedItsFieldNamedAndNothingStored(String body, String field) {
        var whole = body.replace("\"D\"", "\"" + town.community() + "\"")
                .replace("\"G\"", "\"" + town.community() + "001\"");

        Api.problem(post("/legacy-grids", whole), 400, "malformed-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(items("/legacy-grids?division=" + town.community())).isEmpty();
    }

    @Test
    void aMappingThatEndsBeforeItBeginsIsRefused() {
        var police = register("POLICE", "P-7");
        var body = "{\"gridCode\":\"%s\",\"from\":\"2026-02-01\",\"until\":\"2026-02-01\"}".formatted(town.grid());

        Api.problem(post("/legacy-grids/" + police + "/mappings", body), 400, "malformed-request");
    }

    private String register(String system, String code) {
        return (String) Api.body(post("/legacy-grids", body(system, code)), 201).get("id");
    }

    private String body(String system, String code) {
        return "{\"divisionCode\":\"%s\",\"system\":\"%s\",\"code\":\"%s\",\"name\":\"旧网格\"}"
                .formatted(town.community(), system, code);
    }

    private ResponseSpec tryMap(String legacy, String grid) {
        return post("/legacy-grids/" + legacy + "/mappings", "{\"gridCode\":\"" + grid + "\"}");
    }

    private Map<String, Object> map(String legacy, String grid) {
        return Api.body(tryMap(legacy, grid), 200);
    }

    @SuppressWarnings("unchecked")
    private static String mapping(Map<String, Object> legacy) {
        return (String)
                ((List<Map<String, Object>>) legacy.get("mappings")).getFirst().get("id");
    }

    private ResponseSpec end(String legacy, String mapping, String body) {
        return post("/legacy-grids/" + legacy + "/mappings/" + mapping + "/end", body);
    }

    private ResponseSpec post(String path, String body) {
        return api.post(town.admin(), path, body);
    }

    private List<Map<String, Object>> translation(String query) {
        return items("/legacy-grids/translation?" + query);
    }

    private List<Map<String, Object>> items(String path) {
        return items(Api.body(api.get(Token.of("AUDITOR").scope(town.district()), path), 200));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> page) {
        return (List<Map<String, Object>>) page.get("items");
    }
}
