package org.linli.grid.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.event.GridEvent.DivisionRegistered;
import org.linli.event.Topics;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What becomes of a file of divisions, seen from outside. */
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
        var job = api.imported(Api.NATION, town.csv());

        assertThat(job)
                .containsEntry("state", "FINISHED")
                .containsEntry("format", "CSV")
                .containsEntry("encoding", "UTF-8")
                .containsEntry("rows", 4)
                .containsEntry("rowsRead", 4)
                .containsEntry("created", 4)
                .containsEntry("rejected", 0)
                .containsEntry("percentage", 100)
                .containsEntry("remainingSeconds", 0);
        assertThat(Api.body(api.get(Token.of("RESIDENT"), "/divisions/" + town.community()), 200))
                .containsEntry("name", "一社区")
                .containsEntry("parentCode", town.street())
                .containsEntry("level", "COMMUNITY");
    }

    @Test
    void theAnswerToAFileIsWhereItsJobIs() {
        var answer = api.importCsv(Api.NATION, town.csv());

        var location = answer.expectStatus()
                .isAccepted()
                .returnResult(Map.class)
                .getResponseHeaders()
                .getLocation();
        var path = location.getPath().replace("/api/v1", "");
        assertThat(api.ended(Api.NATION, Api.body(api.get(Api.NATION, path), 200)))
                .containsEntry("created", 4);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        api.imported(Api.NATION, town.csv());

        var job = api.imported(Api.NATION, town.csv());

        assertThat(job).containsEntry("created", 0).containsEntry("updated", 0).containsEntry("unchanged", 4);
    }

    @Test
    void aNewNameIsTakenOver() {
        api.imported(Api.NATION, town.csv());

        var job = api.imported(Api.NATION, town.csv().replace("一社区", "新社区"));

        assertThat(job).containsEntry("updated", 1).containsEntry("unchanged", 3);
        assertThat(Api.body(api.get(Token.of("RESIDENT"), "/divisions/" + town.community()), 200))
                .containsEntry("name", "新社区");
    }

    @Test
    void aFileInGbkIsReadAsOneInUtf8() {
        api.imported(Api.NATION, town.csv());

        var job = api.imported(Api.NATION, town.csv().getBytes(Charset.forName("GBK")));

        assertThat(job).containsEntry("encoding", "GBK").containsEntry("unchanged", 4);
    }

    @Test
    void parentsMayComeAfterTheirChildrenHoweverFar() {
        var lines = town.csv().lines().skip(1).toList().reversed();
        var communities = IntStream.rangeClosed(3, 990)
                .mapToObj(i -> "%s%03d,COMMUNITY,%s,第%d社区".formatted(town.street(), i, town.street(), i))
                .collect(Collectors.joining("\n", "", "\n"));

        var job = api.imported(Api.NATION, communities + String.join("\n", lines));

        assertThat(job).containsEntry("created", 992).containsEntry("rejected", 0);
    }

    @Test
    void rowsWithoutAParentAreRejectedAndWhatIsBelowThemToo() {
        var csv = town.csv().lines().skip(2).collect(Collectors.joining("\n"));

        var job = api.imported(Api.NATION, csv);

        assertThat(job).containsEntry("created", 0).containsEntry("rejected", 3);
        nothingIsStored();
    }

    @Test
    void rowsOutsideTheScopeAreNotStored() {
        var elsewhere = Town.unknown(api);
        var token = Token.of("DISTRICT_ADMIN").scope(town.district());

        var job = api.imported(token, town.csv() + elsewhere.csv().replaceFirst(".*\n", ""));

        assertThat(job).containsEntry("created", 4).containsEntry("rejected", 4);
        Api.problem(api.get(Api.NATION, "/divisions/" + elsewhere.district()), 404, "not-found");
    }

    @Test
    void anAdminWithoutScopeIsRefused() {
        Api.problem(api.importCsv(Token.of("DISTRICT_ADMIN"), town.csv()), 403, "out-of-scope");
        nothingIsStored();
    }

    @Test
    void whatIsRegisteredOrRenamedIsTold() {
        api.imported(Api.NATION, town.csv());
        api.imported(Api.NATION, town.csv());
        api.imported(Api.NATION, town.csv().replace("一社区", "新社区"));

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
        api.imported(Api.NATION, town.csv());
        var outline = Town.json(town.square(0, 0, 1));
        api.put(town.admin(), "/divisions/" + town.community() + "/boundary", "{\"boundary\":" + outline + "}")
                .expectStatus()
                .isOk();

        api.imported(Api.NATION, town.csv().replace("一社区", "新社区"));

        assertThat(Api.body(api.get(Api.NATION, "/divisions/" + town.community()), 200))
                .containsEntry("name", "新社区")
                .extractingByKey("boundary")
                .isNotNull();
    }

    @Test
    void severalImportsOfTheSameFileAtOnceAgree() {
        var jobs = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> api.imported(
                        Token.of("DISTRICT_ADMIN")
                                .subject("many-" + town.number())
                                .scope(""),
                        town.csv()))
                .toList();

        assertThat(jobs).extracting("rejected").containsOnly(0);
        assertThat(jobs.stream().mapToInt(job -> (int) job.get("created")).sum())
                .isEqualTo(4);
        assertThat(jobs).extracting("updated").containsOnly(0);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(names(town.community())).containsExactly("1 一社区"));
    }

    @Test
    void aFileWithoutRowsIsTakenIn() {
        assertThat(api.imported(Api.NATION, "code,level,parent_code,name"))
                .containsEntry("state", "FINISHED")
                .containsEntry("rows", 0);
    }

    @Test
    void aFileLargerThanOtherBodiesMayBeIsRead() {
        var job = api.imported(Api.NATION, town.csv() + ",,," + " ".repeat(2_000_000));

        assertThat(job).containsEntry("created", 4).containsEntry("rejected", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32"})
    void anotherEncodingIsRefused(String encoding) {
        var answer = api.importCsv(Api.NATION, town.csv().getBytes(Charset.forName(encoding)));

        Api.problem(answer, 400, "malformed-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo("body");
        nothingIsStored();
    }

    @Test
    void anEmptyBodyIsRefused() {
        Api.problem(api.importCsv(Api.NATION, new byte[0]), 400, "malformed-request");
        Api.problem(api.importFile(Api.NATION, "application/geo+json", new byte[0]), 400, "malformed-request");
    }

    @Test
    void anotherMediaTypeIsRefused() {
        Api.problem(api.post(Api.NATION, "/division-imports", "{}"), 415, "unsupported-media-type");
    }

    private void nothingIsStored() {
        Api.problem(api.get(Api.NATION, "/divisions/" + town.district()), 404, "not-found");
    }
}
