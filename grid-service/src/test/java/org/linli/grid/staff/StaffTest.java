package org.linli.grid.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@GridServiceTest
class StaffTest {

    private final Api api;
    private final Town town;
    private final String grid;

    @Autowired
    StaffTest(WebTestClient http) {
        this.api = new Api(http);
        this.town = Town.imported(api);
        this.grid = town.grid();
    }

    @Test
    void someoneIsPutInChargeFromTodayOn() {
        var answer = assign(grid, "p-1", "FULL_TIME");

        answer.expectHeader().valueEquals("ETag", "\"1\"");
        var assignment = Api.body(answer, 201);
        assertThat(assignment)
                .containsEntry("divisionCode", grid)
                .containsEntry("personId", "p-1")
                .containsEntry("role", "FULL_TIME")
                .containsEntry("from", today().toString())
                .containsEntry("until", null);
        assertThat(Api.body(api.get(town.admin(), "/staff-assignments/" + assignment.get("id")), 200))
                .isEqualTo(assignment);
    }

    @Test
    void aFirstDayMayBeNamed() {
        var body = "{\"personId\":\"p-1\",\"role\":\"GRID_LEAD\",\"from\":\"2020-02-29\"}";

        assertThat(Api.body(api.post(town.admin(), "/divisions/" + grid + "/staff", body), 201))
                .containsEntry("from", "2020-02-29");
    }

    @Test
    void onePersonMayLookAfterSeveralDivisionsInSeveralRoles() {
        assign(grid, "p-1", "FULL_TIME").expectStatus().isCreated();
        assign(town.community(), "p-1", "FULL_TIME").expectStatus().isCreated();
        assign(grid, "p-1", "GRID_LEAD").expectStatus().isCreated();
    }

    @Test
    void theSameAgainIsRefusedWhileItLasts() {
        assign(grid, "p-1", "FULL_TIME");

        Api.problem(assign(grid, "p-1", "FULL_TIME"), 409, "already-assigned");
        assertThat(staff(grid)).hasSize(1);
    }

    @Test
    void ofManyWhoAssignTheSameAtOnceOneSucceeds() {
        var answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> assign(grid, "p-1", "FULL_TIME")
                        .returnResult(Void.class)
                        .getStatus()
                        .value())
                .toList();

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void anAssignmentEndsTodayAndMayBeginAnew() {
        var id = id(assign(grid, "p-1", "FULL_TIME"));

        var ended = end(id);

        assertThat(Api.body(ended, 200)).containsEntry("until", today().toString());
        assign(grid, "p-1", "FULL_TIME").expectStatus().isCreated();
        assertThat(staff(grid)).hasSize(2);
    }

    @Test
    void endingTwiceIsLikeEndingOnce() {
        var id = id(assign(grid, "p-1", "FULL_TIME"));
        var once = Api.body(end(id), 200);

        var answer = end(id);

        answer.expectHeader().valueEquals("ETag", "\"2\"");
        assertThat(Api.body(answer, 200)).isEqualTo(once);
    }

    @Test
    void anAssignmentThatSomeoneElseHasEndedIsNotEndedAgain() {
        var id = id(assign(grid, "p-1", "FULL_TIME"));
        end(id);
        var stale = api.http().mutate().defaultHeader("If-Match", "\"1\"").build();

        var answer = new Api(stale).post(town.admin(), "/staff-assignments/" + id + "/end", "");

        Api.problem(answer, 412, "precondition-failed");
    }

    @Test
    void everyoneBelowADivisionIsListedPageByPage() {
        var ids = new ArrayList<String>();
        for (var person : List.of("p-1", "p-2", "p-3", "p-4", "p-5")) {
            ids.add(id(assign(grid, person, "PART_TIME")));
        }

        var listed = new ArrayList<Object>();
        String cursor = "";
        while (cursor != null) {
            var page =
                    Api.body(api.get(town.admin(), "/divisions/" + town.community() + "/staff?limit=2" + cursor), 200);
            items(page).forEach(item -> listed.add(item.get("id")));
            cursor = page.get("nextCursor") == null ? null : "&cursor=" + page.get("nextCursor");
        }

        assertThat(listed).isEqualTo(ids);
        assertThat(staff(town.sibling())).isEmpty();
    }

    @Test
    void aDivisionThatNobodyRegisteredHasNoStaff() {
        Api.problem(assign(town.community() + "777", "p-1", "FULL_TIME"), 404, "not-found");
    }

    @Test
    void anAssignmentThatDoesNotExistIsNotFound() {
        Api.problem(end("nothing"), 404, "not-found");
        Api.problem(api.get(town.admin(), "/staff-assignments/nothing"), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"role\":\"FULL_TIME\"}                                             | personId",
                "{\"personId\":\" \",\"role\":\"FULL_TIME\"}                            | personId",
                "{\"personId\":\"王 五\",\"role\":\"FULL_TIME\"}                          | personId",
                "{\"personId\":\"p-1\"}                                               | role",
                "{\"personId\":\"p-1\",\"role\":\"BOSS\"}                               | role",
                "{\"personId\":\"p-1\",\"role\":\"FULL_TIME\",\"from\":\"tomorrow\"}      | from",
                "{\"personId\":\"p-1\",\"role\":\"FULL_TIME\",\"from\":\"2026-02-30\"}    | from",
                "{\"personId\":\"p-1\",\"role\":\"FULL_TIME\",\"from\":\"1949-09-30\"}    | from",
                "{\"personId\":\"p-1\",\"role\":\"FULL_TIME\",\"from\":\"9999-01-01\"}    | from",
                "{\"personId\":\"p-1\",\"role\":\"FULL_TIME\",\"name\":\"王五\"}          | name",
            })
    void aBadBodyIsRefusedItsFieldNamedAndNothingStored(String body, String field) {
        var answer = api.post(town.admin(), "/divisions/" + grid + "/staff", body);

        Api.problem(answer, 400, "malformed-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(staff(grid)).isEmpty();
    }

    private WebTestClient.ResponseSpec assign(String division, String person, String role) {
        return api.post(
                town.admin(),
                "/divisions/" + division + "/staff",
                "{\"personId\":\"%s\",\"role\":\"%s\"}".formatted(person, role));
    }

    private WebTestClient.ResponseSpec end(String id) {
        return api.post(town.admin(), "/staff-assignments/" + id + "/end", "");
    }

    private static String id(WebTestClient.ResponseSpec assigned) {
        return (String) Api.body(assigned, 201).get("id");
    }

    private List<Map<String, Object>> staff(String division) {
        return items(Api.body(api.get(Token.of("AUDITOR").scope(""), "/divisions/" + division + "/staff"), 200));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> page) {
        return (List<Map<String, Object>>) page.get("items");
    }

    private static LocalDate today() {
        return StaffAssignment.dayOf(Instant.now());
    }
}
