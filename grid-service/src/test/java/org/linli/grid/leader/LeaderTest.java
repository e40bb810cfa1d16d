package org.linli.grid.leader;

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
class LeaderTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final Api api;
    private final Town town;

    @Autowired
    LeaderTest(WebTestClient http) {
        this.api = new Api(http);
        this.town = Town.imported(api);
    }

    @Test
    void aLeaderAnswersForADivisionFromTodayOn() {
        var leader = Api.body(begin(town.community(), "p-1", ""), 201);

        assertThat(leader)
                .containsEntry("divisionCode", town.community())
                .containsEntry("title", "县级包抓领导")
                .containsEntry("from", TODAY.toString())
                .containsEntry("until", null);
        assertThat(leaders(town.community())).containsExactly(leader);
    }

    @Test
    void oneLeaderMayAnswerForManyAndMayBeListedWithThoseBelow() {
        begin(town.district(), "p-1", "").expectStatus().isCreated();
        begin(town.street(), "p-1", "").expectStatus().isCreated();
        begin(town.community(), "p-2", "").expectStatus().isCreated();

        assertThat(leaders(town.district())).hasSize(3);
        assertThat(leaders(town.street())).hasSize(2);
        assertThat(leaders(town.sibling())).isEmpty();
    }

    @Test
    void theSameLeaderAnswersForADivisionOnceAtATime() {
        var id = Api.body(begin(town.community(), "p-1", ""), 201).get("id");

        Api.problem(begin(town.community(), "p-1", ""), 409, "already-responsible");

        Api.body(end(id, "{\"until\":\"%s\"}".formatted(TODAY.plusDays(5))), 200);
        Api.problem(begin(town.community(), "p-1", ""), 409, "already-responsible");
        Api.body(begin(town.community(), "p-1", ",\"from\":\"%s\"".formatted(TODAY.plusDays(5))), 201);
    }

    @Test
    void whoIsDoneMayBeginAnew() {
        var id = Api.body(begin(town.community(), "p-1", ""), 201).get("id");

        var ended = Api.body(end(id, ""), 200);

        assertThat(ended).containsEntry("until", TODAY.toString());
        assertThat(Api.body(end(id, ""), 200)).isEqualTo(ended);
        Api.body(begin(town.community(), "p-1", ""), 201);
        assertThat(leaders(town.community())).hasSize(2);
    }

    @Test
    void aCallThatIsRepeatedIsCarriedOutOnce() {
        var key = UUID.randomUUID().toString();

        assertThat(keyed(key)).isEqualTo(keyed(key));
        assertThat(leaders(town.community())).hasSize(1);
    }

    private Map<String, Object> keyed(String key) {
        return Api.body(
                api.http()
                        .post()
                        .uri("/api/v1/divisions/" + town.community() + "/responsible-leaders")
                        .headers(admin())
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body("p-1", ""))
                        .exchange(),
                201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":\"x\"}                                                             | personId",
                "{\"personId\":\"a b\",\"title\":\"x\"}                                          | personId",
                "{\"personId\":\"p-1\",\"title\":\" \"}                                          | title",
                "{\"personId\":\"p-1\",\"title\":\"x\",\"from\":\"1900-01-01\"}                    | from",
                "{\"personId\":\"p-1\",\"title\":\"x\",\"from\":\"2026-02-01\",\"until\":\"2026-02-01\"} | until",
            })
    void aBadBodyIsRefusedItsFieldNamedAndNothingStored(String body, String field) {
        Api.problem(
                        api.post(admin(), "/divisions/" + town.community() + "/responsible-leaders", body),
                        400,
                        "malformed-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(leaders(town.community())).isEmpty();
    }

    @Test
    void onlyAnOfficialDivisionThatIsRegisteredHasALeader() {
        Api.problem(begin(town.grid(), "p-1", ""), 400, "malformed-request");
        Api.problem(begin(town.street() + "777", "p-1", ""), 404, "not-found");
        Api.problem(end("nothing", ""), 404, "not-found");
    }

    private Token admin() {
        return Token.of("DISTRICT_ADMIN").scope(town.district());
    }

    private ResponseSpec begin(String division, String person, String more) {
        return api.post(admin(), "/divisions/" + division + "/responsible-leaders", body(person, more));
    }

    private static String body(String person, String more) {
        return "{\"personId\":\"%s\",\"title\":\"县级包抓领导\"%s}".formatted(person, more);
    }

    private ResponseSpec end(Object id, String body) {
        return api.post(admin(), "/responsible-leaders/" + id + "/end", body);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> leaders(String division) {
        return (List<Map<String, Object>>)
                Api.body(api.get(admin(), "/divisions/" + division + "/responsible-leaders"), 200)
                        .get("items");
    }
}
