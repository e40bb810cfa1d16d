package org.linli.request.whistle;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.event.EventJson;
import org.linli.event.Topics;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A whistle from its first note to its appraisal, through the API. */
@RequestServiceTest
class WhistleLifeTest {

    private final WebTestClient http;
    private final Api api;
    private final Blowing whistles;

    WhistleLifeTest(WebTestClient http) {
        this.http = http;
        this.api = new Api(http);
        this.whistles = new Blowing(api);
    }

    private static List<String> told(String id, int number) {
        return await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> TestTopics.published(Topics.REQUEST, id), events -> events.size() >= number)
                .stream()
                .map(EventJson::typeOf)
                .collect(toList());
    }

    @Test
    void unitsComeDoTheirPartGoOutTogetherAndAreAppraised() {
        var id = whistles.blown();
        whistles.done(Api.UNIT_ADMIN, id, "arrive", "{}");
        whistles.done(Api.OTHER_UNIT_ADMIN, id, "decline", "{\"reason\":\"不属本单位职责\"}");
        whistles.done(Blowing.STREET, id, "units/" + City.OTHER_UNIT + "/judgement", "{\"excused\":true}");
        whistles.done(Blowing.STREET, id, "joint-tasks", """
                {"at":"2026-11-25T12:00:00Z","place":"夜市北口","unitIds":["%s"],"purpose":"清理占道"}""".formatted(City.UNIT));
        whistles.done(Blowing.STREET, id, "joint-tasks/1/result", """
                {"attended":["%s"],"findings":"劝离 12 户","outcome":"CORRECTED"}""".formatted(City.UNIT));
        whistles.done(Api.UNIT_ADMIN, id, "report", "{\"text\":\"已清理\"}");
        var closed = whistles.done(Blowing.STREET, id, "close", """
                {"appraisals":[{"unitId":"%s","score":5,"comment":"到场快"}]}""".formatted(City.UNIT));

        assertThat(closed.get("state").stringValue()).isEqualTo("CLOSED");
        assertThat(Blowing.unit(closed, City.UNIT).get("inTime").booleanValue()).isTrue();
        assertThat(Blowing.unit(closed, City.OTHER_UNIT).get("state").stringValue())
                .isEqualTo("EXCUSED");
        assertThat(closed.at("/jointTasks/0/result/outcome").stringValue()).isEqualTo("CORRECTED");
        assertThat(told(id, 7))
                .containsExactly(
                        "request.whistle-blown.v1",
                        "request.whistle-responded.v1",
                        "request.whistle-declined.v1",
                        "request.whistle-judged.v1",
                        "request.whistle-joint-task-done.v1",
                        "request.whistle-part-done.v1",
                        "request.whistle-closed.v1");
    }

    @Test
    void theUnitsOfAWhistleOnAnOrderAssistItAndTheirPartsAreOnItsRecord() {
        var order = api.submitted(Api.RESIDENT, City.GRID);
        api.dispatch(order, Api.ADMIN, City.UNIT).expectStatus().isOk();
        var id = Blowing.id(whistles.blow(Api.ADMIN, Blowing.onOrder(order)));
        whistles.done(Api.OTHER_UNIT_ADMIN, id, "arrive", "{}");
        whistles.done(Api.OTHER_UNIT_ADMIN, id, "report", "{\"text\":\"已关阀\"}");
        whistles.done(Api.OTHER_UNIT_ADMIN, id, "report", "{\"text\":\"已关阀\"}");

        var history = Api.json(api.history(Api.ADMIN, order).expectStatus().isOk());

        assertThat(history.get("items")
                        .valueStream()
                        .map(entry -> entry.get("move").stringValue()))
                .containsExactly("SUBMIT", "DISPATCH", "ASSIST", "CONTRIBUTE");
        assertThat(whistles.read(id).get("divisionCode").stringValue()).isEqualTo(City.COMMUNITY);
    }

    @Test
    void anOrderThatNoUnitHasIsDispatchedFirst() {
        var order = api.submitted(Api.RESIDENT, City.GRID);

        Api.problem(whistles.blow(Api.ADMIN, Blowing.onOrder(order)), 409, "illegal-move");
    }

    @Test
    void nobodyWhistlesAboutASecret() {
        var secret = Api.request("WALK_IN", City.GRID).replace("{\"kind\"", "{\"secret\":true,\"kind\"");
        var order = Api.json(api.submit(Api.ADMIN, secret)).get("id").stringValue();
        api.dispatch(order, Api.ADMIN, City.UNIT).expectStatus().isOk();

        Api.problem(whistles.blow(Api.ADMIN, Blowing.onOrder(order)), 409, "secret-order");
    }

    @Test
    void anOrderOutsideTheScopeIsNotThere() {
        var order = api.submitted(Api.RESIDENT, City.OTHER_GRID);

        Api.problem(whistles.blow(Api.ADMIN, Blowing.onOrder(order)), 404, "not-found");
    }

    @Test
    void theSameCallWithItsKeyBlowsOnce() {
        var first = keyed("whistle-key-1");
        var second = keyed("whistle-key-1");

        assertThat(second).isEqualTo(first);
    }

    private String keyed(String key) {
        return Api.json(http.post()
                        .uri(Blowing.WHISTLES)
                        .headers(Blowing.STREET)
                        .header("Idempotency-Key", key)
                        .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                        .bodyValue(Blowing.body(City.STREET))
                        .exchange()
                        .expectStatus()
                        .isCreated())
                .get("id")
                .stringValue();
    }

    @Test
    void aKeyedWhistleOnAnOrderTellsTheOrderToo() {
        var order = api.submitted(Api.RESIDENT, City.GRID);
        api.dispatch(order, Api.ADMIN, City.UNIT).expectStatus().isOk();

        http.post()
                .uri(Blowing.WHISTLES)
                .headers(Api.ADMIN)
                .header("Idempotency-Key", "whistle-key-2")
                .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                .bodyValue(Blowing.onOrder(order))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody();

        assertThat(Api.json(api.history(Api.ADMIN, order)).get("items").size()).isEqualTo(3);
    }

    @Test
    void aUnitSeesTheWhistlesThatCalledItAndNoOthers() {
        var id = whistles.blown();

        var own = Api.json(api.get(Api.UNIT_ADMIN, Blowing.WHISTLES + "?state=OPEN&limit=200")
                .expectStatus()
                .isOk());

        assertThat(own.get("items").valueStream().map(each -> each.get("id").stringValue()))
                .contains(id);
        Api.problem(api.get(Token.unitAdmin("another"), Blowing.WHISTLES + "/" + id), 404, "not-found");
    }

    @Test
    void aListIsNewestFirstAndOfADivision() {
        whistles.blown();
        var newer = whistles.blown();

        var listed = Api.json(api.get(Blowing.STREET, Blowing.WHISTLES + "?division=" + City.COMMUNITY + "&limit=1")
                .expectStatus()
                .isOk());

        assertThat(listed.get("items").valueStream().map(each -> each.get("id").stringValue()))
                .containsExactly(newer);
        assertThat(listed.get("nextCursor").isNull()).isFalse();
        Api.problem(api.get(Blowing.STREET, Blowing.WHISTLES + "?division=" + City.OTHER_STREET), 403, "out-of-scope");
    }

    @Test
    void whatMovedMeanwhileIsNotMovedByWhoSawItBefore() {
        var id = whistles.blown();

        var answer = http.post()
                .uri(Blowing.WHISTLES + "/" + id + "/arrive")
                .headers(Api.UNIT_ADMIN)
                .header("If-Match", "\"7\"")
                .exchange();

        Api.problem(answer, 412, "precondition-failed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no-units | 400 | malformed-request",
                "nothing | 400 | malformed-request",
                "both | 400 | malformed-request",
                "twice | 400 | malformed-request",
                "district | 400 | malformed-request",
                "no-such-community | 422 | unknown-division",
                "no-such-unit | 422 | unknown-unit",
                "zero-hours | 400 | malformed-request",
                "not-a-code | 400 | malformed-code",
                "beside | 403 | out-of-scope",
                "unknown-field | 400 | malformed-request",
            })
    void whatIsNotAWhistleIsRefusedAndNotStored(String what, int status, String problem) {
        var before = count();

        Api.problem(whistles.blow(Blowing.STREET, BAD.get(what)), status, problem);

        assertThat(count()).isEqualTo(before);
    }

    private long count() {
        return Api.json(api.get(Blowing.STREET, Blowing.WHISTLES + "?limit=200"))
                .get("items")
                .size();
    }

    private static final String UNITS = "\"units\":[{\"unitId\":\"" + City.UNIT + "\"}]";
    private static final String TEXT = "\"matter\":\"m\",\"text\":\"t\"";

    private static final Map<String, String> BAD = Map.ofEntries(
            Map.entry("no-units", "{\"divisionCode\":\"" + City.COMMUNITY + "\"," + TEXT + ",\"units\":[]}"),
            Map.entry("nothing", "{" + TEXT + "," + UNITS + "}"),
            Map.entry(
                    "both",
                    "{\"orderId\":\"o\",\"divisionCode\":\"" + City.COMMUNITY + "\"," + TEXT + "," + UNITS + "}"),
            Map.entry(
                    "twice",
                    "{\"divisionCode\":\"" + City.COMMUNITY + "\"," + TEXT + ",\"units\":[{\"unitId\":\"" + City.UNIT
                            + "\"},{\"unitId\":\"" + City.UNIT + "\"}]}"),
            Map.entry("district", "{\"divisionCode\":\"" + City.DISTRICT + "\"," + TEXT + "," + UNITS + "}"),
            Map.entry("no-such-community", "{\"divisionCode\":\"140213050999\"," + TEXT + "," + UNITS + "}"),
            Map.entry(
                    "no-such-unit",
                    "{\"divisionCode\":\"" + City.COMMUNITY + "\"," + TEXT + ",\"units\":[{\"unitId\":\"nobody\"}]}"),
            Map.entry(
                    "zero-hours",
                    "{\"divisionCode\":\"" + City.COMMUNITY + "\"," + TEXT + ",\"units\":[{\"unitId\":\"" + City.UNIT
                            + "\",\"limit\":{\"amount\":0,\"unit\":\"WORKING_DAYS\"}}]}"),
            Map.entry("not-a-code", "{\"divisionCode\":\"street\"," + TEXT + "," + UNITS + "}"),
            Map.entry("beside", "{\"divisionCode\":\"" + City.OTHER_STREET + "\"," + TEXT + "," + UNITS + "}"),
            Map.entry(
                    "unknown-field",
                    "{\"divisionCode\":\"" + City.COMMUNITY + "\",\"x\":1," + TEXT + "," + UNITS + "}"));
}
