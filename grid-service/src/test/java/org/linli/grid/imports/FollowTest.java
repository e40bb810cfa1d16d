package org.linli.grid.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What one hears of an import: how far it is, and what was rejected. */
@GridServiceTest
class FollowTest {

    private static final ParameterizedTypeReference<ServerSentEvent<Map<String, Object>>> EVENT =
            new ParameterizedTypeReference<>() {};

    private final Api api;
    private final Town town;

    @Autowired
    FollowTest(WebTestClient http) {
        this.api = new Api(http);
        this.town = Town.unknown(api);
    }

    @Test
    void progressIsToldUntilTheJobIsOver() {
        var job = Api.body(api.importCsv(Api.NATION, town.csv()), 202);

        var events = api.get(Api.NATION, path(job) + "/progress")
                .expectStatus()
                .isOk()
                .returnResult(EVENT)
                .getResponseBody()
                .collectList()
                .block();

        assertThat(events.getLast().event()).isEqualTo("progress");
        assertThat(events.getLast().data())
                .containsEntry("state", "FINISHED")
                .containsEntry("percentage", 100)
                .containsEntry("created", 4);
    }

    @Test
    void progressOfAJobThatIsOverEndsAtOnce() {
        var job = api.imported(Api.NATION, town.csv());

        var events = api.get(Api.NATION, path(job) + "/progress")
                .returnResult(EVENT)
                .getResponseBody()
                .collectList()
                .block();

        assertThat(events).hasSize(1);
    }

    @Test
    void rejectedRowsAreATableInTheReadersLanguage() {
        var job = api.imported(Api.NATION, town.csv() + wrongRows());

        assertThat(rejections(job, "zh"))
                .isEqualTo("\uFEFFline,row,field,reason\r\n"
                        + "6,5,name,\"名称为空或含控制字符\"\r\n"
                        + "7,6,code,\"区划代码应为 6、9 或 12 位数字\"\r\n"
                        + "8,7,parent_code,\"上级区划尚未登记\"\r\n"
                        + "9,8,code,\"与第 4 行重复\"\r\n");
        assertThat(rejections(job, "en-GB, zh;q=0.5")).contains("8,7,parent_code,\"is not registered\"");
    }

    private String wrongRows() {
        return town.street() + "003,COMMUNITY," + town.street() + ",\n"
                + "x,COMMUNITY," + town.street() + ",某社区\n"
                + "999999001,STREET,999999,无主街道\n"
                + town.community() + ",COMMUNITY," + town.street() + ",又一社区\n";
    }

    @Test
    void beyondTheLimitRejectedRowsAreCountedOnly() {
        var job = api.imported(Api.NATION, "x\n".repeat(10_002));

        var lines = rejections(job, "en").lines().toList();

        assertThat(job).containsEntry("rejected", 10_002);
        assertThat(lines).hasSize(10_002).last().isEqualTo(",,,\"2 more rows were rejected and are not listed\"");
    }

    @Test
    void jobsAreListedTheNewestFirst() {
        var token = Token.of("DISTRICT_ADMIN").scope(town.district());
        var first = api.imported(token, town.csv());
        var second = api.imported(token, town.csv());

        var page = Api.body(api.get(token, "/division-imports?limit=1"), 200);
        var next = Api.body(api.get(token, "/division-imports?limit=1&cursor=" + page.get("nextCursor")), 200);

        assertThat(page).extractingByKey("items").asList().containsExactly(second);
        assertThat(next).extractingByKey("items").asList().containsExactly(first);
    }

    @Test
    void whatIsOutOfScopeIsNotThere() {
        var job = api.imported(Token.of("DISTRICT_ADMIN").scope(town.district()), town.csv());
        var neighbour = Token.of("AUDITOR").scope("140213");

        for (var path : new String[] {"", "/progress", "/rejections.csv"}) {
            Api.problem(api.get(neighbour, path(job) + path), 404, "not-found");
        }
        Api.body(api.get(Token.of("AUDITOR").scope(town.district().substring(0, 2)), path(job)), 200);
    }

    private static String path(Map<String, Object> job) {
        return "/division-imports/" + job.get("id");
    }

    private String rejections(Map<String, Object> job, String languages) {
        return api.http()
                .get()
                .uri("/api/v1" + path(job) + "/rejections.csv")
                .headers(Api.NATION)
                .header("Accept-Language", languages)
                .exchange()
                .expectHeader()
                .valueEquals("Content-Type", "text/csv;charset=UTF-8")
                .expectHeader()
                .valueEquals("Content-Disposition", "attachment; filename=\"rejections-" + job.get("id") + ".csv\"")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
