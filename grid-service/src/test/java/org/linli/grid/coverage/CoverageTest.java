package org.linli.grid.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@GridServiceTest
class CoverageTest {

    private final Api api;
    private final Town town;

    @Autowired
    CoverageTest(WebTestClient http) {
        this.api = new Api(http);
        this.town = Town.imported(api);
    }

    @Test
    void theShareOfGridsWithAStationWithinAQuarterOfAnHour() {
        town.grid("BASIC", 400, town.square(0, 0, 0.002));
        town.grid("BASIC", 400, town.square(0.002, 0, 0.002));
        var far = town.grid("BASIC", 400, town.square(0, 0.0083, 0.002));
        town.grid();
        var station = opened(0.001, 0.001);

        var coverage = coverage("");

        assertThat(coverage)
                .containsEntry("division", town.community())
                .containsEntry("withinMinutes", 15)
                .containsEntry("coverage", rate("66.67%", 2, 3));
        assertThat(items(coverage)).singleElement().satisfies(grid -> {
            assertThat(grid.get("code")).isEqualTo(far);
            assertThat(grid.get("nearestStationId")).isEqualTo(station);
            assertThat((int) grid.get("walkingMinutes")).isEqualTo(16);
        });
    }

    @Test
    void aStationThatIsOpenedOrClosedCountsAtOnce() {
        town.grid("BASIC", 400, town.square(0, 0, 0.002));
        assertThat(coverage("")).containsEntry("coverage", rate("0.00%", 0, 1));

        var station = opened(0.001, 0.001);
        assertThat(coverage("")).containsEntry("coverage", rate("100.00%", 1, 1));

        api.post(town.admin(), "/stations/" + station + "/close", "");
        assertThat(coverage("")).containsEntry("coverage", rate("0.00%", 0, 1));
    }

    @Test
    void withoutAnyGridThatHasAnOutlineThereIsNoRateAndItIsSaidWhy() {
        town.grid();

        var rate = (Map<?, ?>) coverage("").get("coverage");

        assertThat(rate.get("value")).isNull();
        assertThat(rate.get("denominator")).isEqualTo(0);
        assertThat(rate.get("reason")).isEqualTo("nothing below the line");
    }

    @Test
    void uncoveredGridsAreToldPageByPage() {
        var codes = List.of(
                town.grid("BASIC", 400, town.square(0, 0, 0.002)),
                town.grid("BASIC", 400, town.square(0.1, 0, 0.002)),
                town.grid("BASIC", 400, town.square(0.2, 0, 0.002)));

        var first = coverage("&limit=2");
        var second = coverage("&limit=2&cursor=" + uncovered(first).get("nextCursor"));

        assertThat(items(first)).extracting(grid -> grid.get("code")).isEqualTo(codes.subList(0, 2));
        assertThat(items(second)).extracting(grid -> grid.get("code")).isEqualTo(codes.subList(2, 3));
        assertThat(uncovered(second).get("nextCursor")).isNull();
        assertThat(second).containsEntry("coverage", rate("0.00%", 0, 3));
        assertThat(items(first).getFirst().get("walkingMinutes")).isNull();
    }

    @Test
    void aDivisionThatIsNotThereIsNotFound() {
        Api.problem(api.get(Api.NATION, "/station-coverage?division=999999"), 404, "not-found");
        Api.problem(api.get(Api.NATION, "/station-coverage?division=x"), 400, "malformed-code");
        Api.problem(api.get(Api.NATION, "/station-coverage"), 400, "malformed-request");
    }

    private Map<String, Object> coverage(String more) {
        var auditor = Token.of("AUDITOR").scope(town.district());
        return Api.body(api.get(auditor, "/station-coverage?division=" + town.community() + more), 200);
    }

    private static Map<?, ?> uncovered(Map<String, Object> coverage) {
        return (Map<?, ?>) coverage.get("uncovered");
    }

    private static List<Map<?, ?>> items(Map<String, Object> coverage) {
        return ((List<?>) uncovered(coverage).get("items"))
                .stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList();
    }

    private static Map<String, Object> rate(String value, int numerator, int denominator) {
        var rate = new HashMap<String, Object>();
        rate.put("value", value);
        rate.put("numerator", numerator);
        rate.put("denominator", denominator);
        rate.put("reason", null);
        return rate;
    }

    private String opened(double x, double y) {
        return (String) Api.body(
                        api.post(town.admin(), "/stations", """
                {"name":"驿站","kind":"SERVICE_CENTRE","place":{"longitude":%s,"latitude":%s},"facilities":[],"hours":[]}""".formatted(town.west() + x, town.south() + y)), 201)
                .get("id");
    }
}
