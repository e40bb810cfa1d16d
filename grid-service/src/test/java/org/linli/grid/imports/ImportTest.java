package org.linli.grid.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.event.GridEvent.DivisionRegistered;
import org.linli.event.Topics;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@GridServiceTest
class ImportTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Api api;
    private final Town town;

    @Autowired
    ImportTest(WebTestClient http) {
        this.api = new Api(http);
        this.town = Town.unknown(api);
    }

    @Test
    void newDivisionsAreRegistered() {
        var report = report(Api.NATION, town.csv());

        assertThat(report)
                .containsEntry("received", 4)
                .containsEntry("created", 4)
                .containsEntry("rejected", List.of());
        assertThat(Api.body(api.get(Token.of("RESIDENT"), "/divisions/" + town.community()), 200))
                .containsEntry("name", "一社区")
                .containsEntry("parentCode", town.street())
                .containsEntry("level", "COMMUNITY");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        report(Api.NATION, town.csv());

        var report = report(Api.NATION, town.csv());

        assertThat(report)
                .containsEntry("created", 0)
                .containsEntry("updated", 0)
                .containsEntry("unchanged", 4);
    }

    @Test
    void aNewNameIsTakenOver() {
        report(Api.NATION, town.csv());

        var report = report(Api.NATION, town.csv().replace("一社区", "新社区"));

        assertThat(report).containsEntry("updated", 1).containsEntry("unchanged", 3);
        assertThat(Api.body(api.get(Token.of("RESIDENT"), "/divisions/" + town.community()), 200))
                .containsEntry("name", "新社区");
    }

    @Test
    void wrongRowsAreReportedAndTheRestIsKept() {
        var csv = town.csv()
                + town.street() + "003,COMMUNITY," + town.street() + ",\n"
                + "x,COMMUNITY," + town.street() + ",某社区\n"
                + "999999001,STREET,999999,无主街道\n"
                + town.community() + ",COMMUNITY," + town.street() + ",又一社区\n";

        var report = report(Api.NATION, csv);

        assertThat(report).containsEntry("received", 8).containsEntry("created", 4);
        assertThat(rejected(report))
                .containsExactly(
                        Map.of("line", 6, "field", "name", "reason", "名称为空或含控制字符"),
                        Map.of("line", 7, "field", "code", "reason", "区划代码应为 6、9 或 12 位数字"),
                        Map.of("line", 8, "field", "parent_code", "reason", "上级区划尚未登记"),
                        Map.of("line", 9, "field", "code", "reason", "与第 4 行重复"));
    }

    @Test
    void rowsOutsideTheScopeAreReportedAndNotStored() {
        var elsewhere = Town.unknown(api);
        var token = Token.of("DISTRICT_ADMIN").scope(town.district());

        var report = report(token, town.csv() + elsewhere.csv().replaceFirst(".*\n", ""));

        assertThat(report).containsEntry("created", 4);
        assertThat(rejected(report)).extracting("line").containsExactly(6, 7, 8, 9);
        Api.problem(api.get(Api.NATION, "/divisions/" + elsewhere.district()), 404, "not-found");
    }

    @Test
    void anAdminWithoutScopeRegistersNothing() {
        var report = report(Token.of("DISTRICT_ADMIN"), town.csv());

        assertThat(rejected(report)).hasSize(4);
        Api.problem(api.get(Api.NATION, "/divisions/" + town.district()), 404, "not-found");
    }

    @Test
    void reasonsAreInTheReadersLanguage() {
        var answer = api.http()
                .mutate()
                .defaultHeader("Accept-Language", "en-GB, zh;q=0.5")
                .build();

        var report = Api.body(new Api(answer).importCsv(Api.NATION, "x,DISTRICT,,某区"), 200);

        assertThat(rejected(report)).extracting("reason").containsExactly("is 6, 9 or 12 digits");
    }

    @Test
    void whatIsRegisteredOrRenamedIsTold() {
        report(Api.NATION, town.csv());
        report(Api.NATION, town.csv());
        report(Api.NATION, town.csv().replace("一社区", "新社区"));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(names(town.community())).containsExactly("1 一社区", "2 新社区"));
        assertThat(names(town.sibling())).containsExactly("1 二社区");
    }

    private static List<String> names(String code) {
        return TestTopics.published(Topics.GRID, code).stream()
                .map(DivisionRegistered.class::cast)
                .map(event -> event.sequence() + " " + event.name())
                .toList();
    }

    @Test
    void aNameKeepsItsOutlineAndItsOutlineItsName() {
        report(Api.NATION, town.csv());
        var outline = Town.json(town.square(0, 0, 1));
        api.put(town.admin(), "/divisions/" + town.community() + "/boundary", "{\"boundary\":" + outline + "}")
                .expectStatus()
                .isOk();

        report(Api.NATION, town.csv().replace("一社区", "新社区"));

        assertThat(Api.body(api.get(Api.NATION, "/divisions/" + town.community()), 200))
                .containsEntry("name", "新社区")
                .extractingByKey("boundary")
                .isNotNull();
    }

    @Test
    void twoImportsOfTheSameFileAtOnceAgree() {
        var reports = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> report(Api.NATION, town.csv()))
                .toList();

        assertThat(reports).extracting("rejected").containsOnly(List.of());
        assertThat(reports.stream()
                        .mapToInt(report -> (int) report.get("created"))
                        .sum())
                .isEqualTo(4);
        assertThat(reports).extracting("updated").containsOnly(0);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(names(town.community())).containsExactly("1 一社区"));
    }

    @Test
    void aWholeDistrictIsImportedAtOnce() {
        var communities = IntStream.rangeClosed(1, 900)
                .mapToObj(i -> "%s%03d,COMMUNITY,%s,第%d社区".formatted(town.street(), i, town.street(), i))
                .collect(Collectors.joining("\n"));
        var csv = town.csv().lines().limit(3).collect(Collectors.joining("\n", "", "\n")) + communities;

        var report = report(Api.NATION, csv);

        assertThat(report).containsEntry("created", 902);
    }

    @ParameterizedTest
    @CsvSource({"GBK", "UTF-16"})
    void anotherEncodingIsRefused(String encoding) throws Exception {
        var answer = api.importCsv(Api.NATION, town.csv().getBytes(encoding));

        Api.problem(answer, 400, "malformed-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo("body");
        nothingIsStored();
    }

    @Test
    void aFileThatIsNotCsvIsRefused() {
        var answer = api.importCsv(Api.NATION, town.csv() + "\"x\"y");

        Api.problem(answer, 400, "malformed-request");
        nothingIsStored();
    }

    @Test
    void tooManyRowsAreRefused() {
        var answer = api.importCsv(Api.NATION, town.csv() + "x\n".repeat(50_000));

        Api.problem(answer, 413, "too-many-rows");
        nothingIsStored();
    }

    @Test
    void aFileLargerThanOtherBodiesMayBeIsRead() {
        var report = report(Api.NATION, town.csv() + ",,," + " ".repeat(2_000_000));

        assertThat(report).containsEntry("created", 4);
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        var large = new byte[16 * 1024 * 1024 + 1];
        Arrays.fill(large, (byte) 'x');

        Api.problem(api.importCsv(Api.NATION, large), 413, "body-too-large");
    }

    @Test
    void anEmptyBodyIsRefused() {
        Api.problem(api.importCsv(Api.NATION, new byte[0]), 400, "malformed-request");
    }

    @Test
    void anotherMediaTypeIsRefused() {
        Api.problem(api.post(Api.NATION, "/divisions/import", "{}"), 415, "unsupported-media-type");
    }

    private void nothingIsStored() {
        Api.problem(api.get(Api.NATION, "/divisions/" + town.district()), 404, "not-found");
    }

    private Map<String, Object> report(Token token, String csv) {
        return Api.body(api.importCsv(token, csv.getBytes(StandardCharsets.UTF_8)), 200);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rejected(Map<String, Object> report) {
        return (List<Map<String, Object>>) report.get("rejected");
    }
}
