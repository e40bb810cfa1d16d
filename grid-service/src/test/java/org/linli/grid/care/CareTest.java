package org.linli.grid.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.reactive.server.WebTestClient;

@GridServiceTest
class CareTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private static final String REASON = "{\"reason\":\"今日入户走访\"}";

    private final Api api;
    private final ReactiveMongoTemplate mongo;
    private final Household household;

    @Autowired
    CareTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.api = new Api(http);
        this.mongo = mongo;
        this.household = Household.of(api);
    }

    private static String today(int plus) {
        return Household.today().plusDays(plus).toString();
    }

    private Map<String, Object> seen(Token by, String id) {
        return Api.body(api.get(by, "/care-subjects/" + id), 200);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> items(Token by, String path) {
        return (List<Map<String, Object>>) Api.body(api.get(by, path), 200).get("items");
    }

    @Test
    void whoNeedsCareIsShownMasked() {
        var taken = household.taken("YELLOW", 0);

        assertThat(taken)
                .containsEntry("name", "钱**")
                .containsEntry("phone", "154****8881")
                .containsEntry("address", "康吉小***")
                .containsEntry("level", "YELLOW")
                .containsEntry("dueDay", today(0))
                .containsEntry("endedOn", null);
        assertThat(seen(household.admin(), (String) taken.get("id"))).isEqualTo(taken);
        assertThat(seen(household.beat().staff(), (String) taken.get("id"))).isEqualTo(taken);
        assertThat(items(
                        household.admin(),
                        "/care-subjects?division=" + household.beat().grid()))
                .containsExactly(taken);
    }

    @Test
    void anAuditorSeesNeitherTheLevelNorTheDayThatTellsIt() {
        var id = household.subject("RED", 0);
        var auditor = Token.of("AUDITOR").scope("");

        assertThat(seen(auditor, id)).containsEntry("level", null).containsEntry("dueDay", null);
        assertThat(items(auditor, "/care-subjects?division=" + household.beat().grid()))
                .extracting(item -> item.get("level"))
                .containsOnlyNulls();
    }

    @Test
    void nothingPersonalIsStoredInPlain() {
        var id = household.subject("RED", 0);
        household.visit(id, NOW, "血压偏高").expectStatus().isCreated();
        household
                .post(id, "level", "{\"level\":\"BLUE\",\"reason\":\"子女同住\"}")
                .expectStatus()
                .isOk();

        var stored = mongo.findById(id, Document.class, "care_subjects").block().toJson()
                + mongo.find(Query.query(Criteria.where("subjectId").is(id)), Document.class, "care_visits")
                        .map(Document::toJson)
                        .collectList()
                        .block();

        assertThat(stored)
                .doesNotContain(Household.NAME, Household.PHONE, Household.ADDRESS, Household.WHY)
                .doesNotContain("RED", "BLUE", "血压", "子女");
    }

    @Test
    void whatIsDisclosedIsOnTheAuditTrail() {
        var id = household.subject("RED", 0);

        var plain = Api.body(api.post(household.beat().staff(), "/care-subjects/" + id + "/disclosure", REASON), 200);

        assertThat(plain)
                .containsEntry("name", Household.NAME)
                .containsEntry("phone", Household.PHONE)
                .containsEntry("address", Household.ADDRESS)
                .containsEntry("level", "RED");
        assertThat(plain.get("history").toString()).contains(Household.WHY);
        seen(household.admin(), id);
        var auditor = Token.of("AUDITOR").scope("");
        assertThat(items(auditor, "/audit/grid-service/entries?object=care-subject/" + id))
                .extracting(entry -> entry.get("action"))
                .contains("personal-data-disclosed", "care-level-read");
    }

    @Test
    void withoutAReasonNothingIsDisclosed() {
        var id = household.subject("RED", 0);

        Api.problem(household.post(id, "disclosure", "{\"reason\":\"\"}"), 400, "malformed-request");
    }

    @Test
    void anotherLevelIsKeptWithItsReasonAndMovesTheNextVisit() {
        var id = household.subject("BLUE", 3);
        household.visit(id, NOW.minus(Duration.ofDays(2)), "在家").expectStatus().isCreated();

        var red = Api.body(household.post(id, "level", "{\"level\":\"RED\",\"reason\":\"出院\"}"), 200);

        assertThat(red).containsEntry("level", "RED").containsEntry("dueDay", today(-1));
        assertThat(Api.body(household.post(id, "level", "{\"level\":\"RED\",\"reason\":\"出院\"}"), 200))
                .isEqualTo(red);
        var history = Api.body(household.post(id, "disclosure", REASON), 200).get("history");
        assertThat((List<?>) history).hasSize(2);
        assertThat(history.toString()).contains("level=BLUE", "level=RED", "出院");
    }

    @Test
    void aVisitMovesTheNextOneAndToldAgainItIsTheSame() {
        var id = household.subject("YELLOW", 1);

        var visit = Api.body(household.visit(id, NOW, "一切都好"), 201);

        assertThat(visit).containsEntry("note", "***").containsEntry("at", NOW.toString());
        assertThat(seen(household.admin(), id)).containsEntry("dueDay", today(7));
        assertThat(Api.body(household.visit(id, NOW, "一切都好"), 201)).isEqualTo(visit);
        assertThat(items(household.beat().staff(), "/care-subjects/" + id + "/visits"))
                .containsExactly(visit);
        var note = api.post(household.beat().staff(), "/care-visits/" + visit.get("id") + "/disclosure", REASON);
        assertThat(Api.body(note, 200)).containsEntry("note", "一切都好");
    }

    @Test
    void anotherPersonsVisitAtTheSameInstantIsRefused() {
        var id = household.subject("YELLOW", 1);
        household.visit(id, NOW, "一切都好").expectStatus().isCreated();
        household.beat().assign("another");
        var another = Token.of("GRID_STAFF").subject("another").scope("");

        var answer = api.post(another, "/care-subjects/" + id + "/visits", "{\"at\":\"" + NOW + "\"}");

        Api.problem(answer, 409, "visit-taken");
    }

    @Test
    void whoIsDueTodayIsListedTheLongestDueFirst() {
        var red = household.subject("RED", 3);
        var yellow = household.subject("YELLOW", 1);
        var done = household.subject("BLUE", 2);
        var later = Api.body(
                        api.post(
                                household.admin(),
                                "/care-subjects",
                                household.body("RED", Household.today().plusDays(1))),
                        201)
                .get("id");
        household.visit(done, NOW, "好").expectStatus().isCreated();
        household.visit(red, NOW.minus(Duration.ofDays(1)), "好").expectStatus().isCreated();

        var due = items(household.beat().staff(), "/care-visits/today");

        assertThat(due)
                .extracting(item -> item.get("subjectId"))
                .containsExactly(yellow, red)
                .doesNotContain(later);
        assertThat(due).extracting(item -> item.get("overdue")).containsExactly(true, false);
        assertThat(items(
                        household.admin(),
                        "/care-visits/overdue?division=" + household.beat().grid()))
                .extracting(item -> item.get("subjectId"))
                .containsExactly(yellow);
        assertThat(items(household.beat().staff(), "/care-visits/today?limit=1"))
                .hasSize(1);
    }

    @Test
    void aListIsReadPageByPage() {
        var first = household.subject("RED", 3);
        var second = household.subject("RED", 2);

        var page = Api.body(api.get(household.beat().staff(), "/care-visits/today?limit=1"), 200);
        var next = items(household.beat().staff(), "/care-visits/today?limit=1&cursor=" + page.get("nextCursor"));

        assertThat(page.get("items").toString()).contains(first);
        assertThat(next).extracting(item -> item.get("subjectId")).containsExactly(second);
    }

    @Test
    void figuresCountWhoIsCaredForByLevel() {
        household.subject("RED", 0);
        var red = household.subject("RED", 2);
        household.subject("BLUE", 1);
        var ended = household.subject("YELLOW", 1);
        household.post(ended, "end", "{\"reason\":\"迁出\"}").expectStatus().isOk();
        household.visit(red, NOW, "好").expectStatus().isCreated();

        var figures = Api.body(
                api.get(
                        Token.of("AUDITOR").scope(""),
                        "/care-visits/figures?division="
                                + household.beat().town().district()),
                200);

        assertThat(figures)
                .containsEntry("subjects", Map.of("RED", 2, "YELLOW", 0, "BLUE", 1))
                .containsEntry("visits", 1)
                .containsEntry("overdue", 1);
    }

    @Test
    void careThatHasEndedIsNotDueAndTakesNoVisits() {
        var id = household.subject("RED", 1);

        var ended = Api.body(household.post(id, "end", "{\"reason\":\"迁出\"}"), 200);

        assertThat(ended).containsEntry("endedOn", today(0)).containsEntry("dueDay", null);
        assertThat(Api.body(household.post(id, "end", "{\"reason\":\"迁出\"}"), 200))
                .isEqualTo(ended);
        Api.problem(household.visit(id, NOW, "好"), 409, "care-ended");
        Api.problem(household.post(id, "level", "{\"level\":\"BLUE\",\"reason\":\"好\"}"), 409, "care-ended");
        assertThat(items(household.beat().staff(), "/care-visits/today")).isEmpty();
    }

    @Test
    void somebodyElseTakesOverIfTheyLookAfterTheGrid() {
        var id = household.subject("RED", 1);
        Api.problem(household.post(id, "responsible", "{\"personId\":\"a-stranger\"}"), 409, "not-assigned");
        household.beat().assign("another");

        var handed = Api.body(household.post(id, "responsible", "{\"personId\":\"another\"}"), 200);

        assertThat(handed).containsEntry("responsible", "another");
        assertThat(items(household.beat().staff(), "/care-visits/today")).isEmpty();
    }

    @Test
    void staffOfAnotherGridOfTheSameCommunityMaySeeNothing() {
        var id = household.subject("RED", 1);
        var neighbour = Token.of("GRID_STAFF")
                .subject("neighbour")
                .scope(household.beat().town().community());

        Api.problem(api.get(neighbour, "/care-subjects/" + id), 403, "not-yours");
        Api.problem(api.get(neighbour, "/care-subjects/" + id + "/visits"), 403, "not-yours");
        Api.problem(api.post(neighbour, "/care-subjects/" + id + "/visits", "{}"), 403, "not-yours");
        Api.problem(api.post(neighbour, "/care-subjects/" + id + "/disclosure", REASON), 403, "not-yours");
    }

    @Test
    void whoeverHasSeenAnEarlierVersionDoesNotOverwriteALaterOne() {
        var id = household.subject("RED", 1);
        var stale =
                new Api(api.http().mutate().defaultHeader("If-Match", "\"7\"").build());

        var answer = stale.post(
                household.admin(), "/care-subjects/" + id + "/level", "{\"level\":\"BLUE\",\"reason\":\"好\"}");

        Api.problem(answer, 412, "precondition-failed");
    }

    @ParameterizedTest
    @CsvSource({
        "name, 123, name",
        "phone, 12, phone",
        "address, x, address",
        "level, GREEN, level",
        "reason, '', reason",
        "responsible, ' ', responsible",
        "since, 2020-01-01, since",
        "since, 2099-01-01, since",
        "divisionCode, 140213, divisionCode",
        "colour, x, colour"
    })
    void aBadSubjectIsRefusedItsFieldNamedAndNothingStoredOrRepeated(String member, String value, String field) {
        var good = household.body("RED", Household.today());
        var bad = good.contains("\"" + member + "\"")
                ? good.replaceFirst("\"" + member + "\":\"[^\"]*\"", "\"" + member + "\":\"" + value + "\"")
                : good.replaceFirst("\\{", "{\"" + member + "\":\"" + value + "\",");

        Api.problem(api.post(household.admin(), "/care-subjects", bad), 400, "malformed-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(items(
                        household.admin(),
                        "/care-subjects?division=" + household.beat().grid()))
                .isEmpty();
    }

    @Test
    void aSubjectWhomNobodyWouldVisitIsRefused() {
        var body = household
                .body("RED", Household.today())
                .replace(household.beat().person(), "nobody");

        Api.problem(api.post(household.admin(), "/care-subjects", body), 409, "not-assigned");
        var grid = household.beat().grid();
        var unknown = household
                .body("RED", Household.today())
                .replace("\"" + grid + "\"", "\"" + grid.substring(0, 12) + "998\"");
        Api.problem(api.post(household.admin(), "/care-subjects", unknown), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"2020-01-01T00:00:00Z", "2099-01-01T00:00:00Z"})
    void aVisitThatCannotHaveBeenIsRefused(Instant at) {
        var id = household.subject("RED", 1);

        Api.problem(household.visit(id, at, "好"), 400, "malformed-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo("at");
    }
}
