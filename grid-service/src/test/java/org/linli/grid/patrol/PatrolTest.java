package org.linli.grid.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@GridServiceTest
class PatrolTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private static final String FINDINGS = """
            [{"category":"路灯","text":"路灯不亮"},{"category":"井盖","text":"井盖松动"}]""";

    private final Api api;
    private final Beat beat;

    @Autowired
    PatrolTest(WebTestClient http) {
        this.api = new Api(http);
        this.beat = Beat.of(api);
    }

    @Test
    void aPlanIsMadeShownListedAndEnded() {
        var made =
                Api.body(beat.makePlan(beat.person(), Beat.today(), Beat.today().plusDays(10)), 201);

        assertThat(made)
                .containsEntry("divisionCode", beat.grid())
                .containsEntry("personId", beat.person())
                .containsEntry("due", 10);
        var id = made.get("id");
        assertThat(Api.body(api.get(beat.staff(), "/patrol-plans/" + id), 200)).isEqualTo(made);
        assertThat(items(api.get(beat.staff(), "/patrol-plans?division=" + beat.grid())))
                .containsExactly(made);
        var ended = Api.body(end(id), 200);
        assertThat(ended)
                .containsEntry("due", 1)
                .containsEntry("until", Beat.today().plusDays(1).toString());
        assertThat(Api.body(end(id), 200)).isEqualTo(ended);
    }

    private WebTestClient.ResponseSpec end(Object id) {
        return api.post(beat.town().admin(), "/patrol-plans/" + id + "/end", "");
    }

    @Test
    void aPlanOfSomebodyWhoDoesNotLookAfterTheGridIsRefused() {
        var answer = beat.makePlan("somebody-else", Beat.today(), Beat.today().plusDays(10));

        Api.problem(answer, 409, "not-assigned");
        assertThat(items(api.get(beat.staff(), "/patrol-plans?division=" + beat.grid())))
                .isEmpty();
    }

    @Test
    void whoLooksAfterTheCommunityMayPatrolItsGrids() {
        api.post(
                        beat.town().admin(),
                        "/divisions/" + beat.town().community() + "/staff",
                        "{\"personId\":\"of-all\",\"role\":\"ASSISTANT\"}")
                .expectStatus()
                .isCreated();

        beat.makePlan("of-all", Beat.today(), Beat.today().plusDays(1))
                .expectStatus()
                .isCreated();
    }

    @Test
    void aPatrolInTheGridDoesWhatIsDue() {
        var plan = beat.plan(3, 3);

        var patrol = Api.body(beat.patrol("\"planId\":\"" + plan + "\"", 0.05, NOW, FINDINGS), 201);

        assertThat(patrol)
                .containsEntry("planId", plan)
                .containsEntry("day", Beat.today().toString())
                .containsEntry("metres", 0)
                .containsEntry("standing", "WITHIN")
                .containsEntry("at", NOW.toString());
        assertThat(patrol.get("findings"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(2);
        assertThat(Api.body(api.get(beat.staff(), "/patrols/" + patrol.get("id")), 200))
                .isEqualTo(patrol);
        assertThat(due())
                .containsExactly(Map.of(
                        "planId",
                        plan,
                        "divisionCode",
                        beat.grid(),
                        "dueDay",
                        Beat.today().toString(),
                        "done",
                        true));
    }

    private List<Map<String, Object>> due() {
        return items(api.get(beat.staff(), "/patrols/due"));
    }

    /** A hundred metres are 0.0009 degrees of latitude, and at most 0.01 of longitude up to 84 degrees. */
    @Test
    void aCheckInTooFarAwayIsKeptButDoesNothing() {
        var plan = beat.plan(0, 1);

        var outside = Api.body(beat.patrol("\"planId\":\"" + plan + "\"", 0.5, NOW, "[]"), 201);

        assertThat(outside).containsEntry("standing", "OUTSIDE");
        assertThat((Integer) outside.get("metres")).isGreaterThan(100);
        assertThat(due()).extracting(item -> item.get("done")).containsExactly(false);
        beat.patrol(plan, NOW.plusMillis(1)).expectStatus().isCreated();
        assertThat(due()).extracting(item -> item.get("done")).containsExactly(true);
    }

    @Test
    void toldAgainItIsTheSamePatrolAndAnotherOneIsRefused() {
        var plan = beat.plan(0, 1);
        var first = Api.body(beat.patrol(plan, NOW), 201);

        assertThat(Api.body(beat.patrol(plan, NOW), 201)).isEqualTo(first);
        Api.problem(beat.patrol(plan, NOW.minusMillis(1)), 409, "already-done");
        assertThat(items(api.get(beat.staff(), "/patrols?division=" + beat.grid())))
                .containsExactly(first);
    }

    @Test
    void ofManyAtOnceOneIsDone() {
        var plan = beat.plan(0, 1);

        var answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> beat.patrol(plan, NOW.minusMillis(i))
                        .returnResult(Void.class)
                        .getStatus()
                        .value())
                .toList();

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void somebodyElsesPlanIsNotForThem() {
        beat.assign("another");
        var plan = Api.body(beat.makePlan("another", Beat.today(), Beat.today().plusDays(1)), 201)
                .get("id");

        Api.problem(beat.patrol((String) plan, NOW), 403, "not-yours");
    }

    @Test
    void beforeAPlanBeginsNothingIsDue() {
        var plan = beat.plan(1, 1);

        Api.problem(beat.patrol(plan, NOW.minus(Duration.ofDays(3))), 409, "nothing-due");
    }

    @Test
    void aPatrolWithoutAPlanIsKeptToo() {
        var patrol = Api.body(beat.patrol("\"divisionCode\":\"" + beat.grid() + "\"", 0.05, NOW, "[]"), 201);

        assertThat(patrol).containsEntry("planId", null).containsEntry("standing", "WITHIN");
    }

    /** What the map says is some 600 m off. */
    @Test
    void aCheckInOfAPhonesMapIsKeptInWgs84() {
        var body = """
                {"divisionCode":"%s","checkIn":{"longitude":113.3,"latitude":40.0},"datum":"GCJ02","seen":"","findings":[]}""".formatted(beat.town().grid());

        var patrol = Api.body(api.post(beat.staff(), "/patrols", body), 201);

        assertThat(patrol.get("checkIn").toString())
                .startsWith("{longitude=113.29")
                .contains("latitude=39.99");
    }

    @Test
    void inAGridWithoutAnOutlineEverybodyIsWithin() {
        var bare = beat.town().grid();

        var patrol = Api.body(beat.patrol("\"divisionCode\":\"" + bare + "\"", 0.9, NOW, "[]"), 201);

        assertThat(patrol).containsEntry("standing", "WITHIN").containsEntry("metres", null);
    }

    @Test
    void aGridOutsideTheScopeIsRefusedAndAPlanThereIsNotFound() {
        var elsewhere = Beat.of(api);
        var plan = elsewhere.plan(0, 1);

        Api.problem(beat.patrol("\"divisionCode\":\"" + elsewhere.grid() + "\"", 0, NOW, "[]"), 403, "out-of-scope");
        Api.problem(beat.patrol(plan, NOW), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"divisionCode\":\"%s\",\"personId\":\"p\",\"rhythm\":{\"kind\":\"HOURLY\"}' | rhythm.kind",
                "'\"divisionCode\":\"%s\",\"personId\":\"p\",\"rhythm\":{\"kind\":\"MONTHLY\",\"times\":32}' | rhythm.times",
                "'\"divisionCode\":\"%s\",\"personId\":\"p\",\"rhythm\":{\"kind\":\"WEEKLY\",\"weekdays\":[]}' | rhythm.weekdays",
                "'\"divisionCode\":\"%s\",\"personId\":\" \",\"rhythm\":{\"kind\":\"DAILY\"}' | personId",
                "'\"divisionCode\":\"%s\",\"personId\":\"p\"' | rhythm",
                "'\"divisionCode\":\"140213\",\"personId\":\"p\",\"rhythm\":{\"kind\":\"DAILY\"}' | divisionCode",
            })
    void aBadPlanIsRefusedAndItsFieldNamed(String fields, String field) {
        var body = "{" + fields.formatted(beat.grid())
                + ",\"workingDaysOnly\":true,\"from\":\"2026-11-01\",\"until\":\"2026-11-30\"}";

        Api.problem(api.post(beat.town().admin(), "/patrol-plans", body), 400, "malformed-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"seen\":\"\",\"findings\":[]' | planId",
                "'\"planId\":\"x\",\"divisionCode\":\"%s\",\"seen\":\"\",\"findings\":[]' | planId",
                "'\"divisionCode\":\"%s\",\"findings\":[]' | seen",
                "'\"divisionCode\":\"%s\",\"seen\":\"\"' | findings",
                "'\"divisionCode\":\"%s\",\"seen\":\"\",\"findings\":[{\"category\":\"\",\"text\":\"x\"}]' | findings[0].category",
                "'\"divisionCode\":\"%s\",\"seen\":\"\",\"findings\":[],\"at\":\"2020-01-01T00:00:00Z\"' | at",
                "'\"divisionCode\":\"%s\",\"seen\":\"\",\"findings\":[],\"at\":\"2099-01-01T00:00:00Z\"' | at",
                "'\"divisionCode\":\"%s\",\"seen\":\"\",\"findings\":[],\"at\":\"yesterday\"' | at",
                "'\"divisionCode\":\"%s\",\"seen\":\"\",\"findings\":[],\"mood\":1' | mood",
            })
    void aBadPatrolIsRefusedItsFieldNamedAndNothingStored(String fields, String field) {
        var body = "{" + fields.formatted(beat.grid()) + ",\"checkIn\":{\"longitude\":1,\"latitude\":2}}";

        Api.problem(api.post(beat.staff(), "/patrols", body), 400, "malformed-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(items(api.get(beat.staff(), "/patrols?division=" + beat.grid())))
                .isEmpty();
    }

    @Test
    void degreesThatAreNoneAreRefused() {
        var body = "{\"divisionCode\":\"" + beat.grid()
                + "\",\"seen\":\"\",\"findings\":[],\"checkIn\":{\"longitude\":181,\"latitude\":2}}";

        Api.problem(api.post(beat.staff(), "/patrols", body), 400, "malformed-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo("checkIn.longitude");
    }

    @Test
    void whatIsDueIsAskedForByDay() {
        var plan = beat.plan(5, 1);
        var day = Beat.today().minusDays(2).toString();

        assertThat(items(api.get(beat.staff(), "/patrols/due?day=" + day)))
                .extracting(item -> item.get("dueDay"), item -> item.get("planId"))
                .containsExactly(tuple(day, plan));
        Api.problem(api.get(beat.staff(), "/patrols/due?day=someday"), 400, "malformed-request");
        assertThat(items(api.get(Token.of("GRID_STAFF").subject("x").scope(""), "/patrols/due")))
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(WebTestClient.ResponseSpec page) {
        return (List<Map<String, Object>>) Api.body(page, 200).get("items");
    }
}
