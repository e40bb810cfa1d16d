package org.linli.grid.patrol.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.event.DivisionCode;
import org.linli.event.FieldEvent.PatrolPlanEnded;
import org.linli.event.FieldEvent.PatrolPlanMade;
import org.linli.event.FieldEvent.PatrolRecorded;
import org.linli.event.PatrolStanding;
import org.linli.event.Topics;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.linli.grid.patrol.Beat;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What is counted, by the counters and by the patrols themselves. */
@GridServiceTest
class PatrolFiguresTest {

    private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    private final Api api;

    @Autowired
    PatrolFiguresTest(WebTestClient http) {
        this.api = new Api(http);
    }

    private Map<String, Object> figures(String query) {
        return Api.body(api.get(Api.NATION, "/patrol-figures?" + query), 200);
    }

    private void counted(String query, int due, int done, int outside, int unplanned) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(figures(query))
                        .containsEntry("due", due)
                        .containsEntry("done", done)
                        .containsEntry("outside", outside)
                        .containsEntry("unplanned", unplanned));
    }

    private static PatrolPlanMade made(DivisionCode grid, String person, LocalDate... due) {
        return new PatrolPlanMade(UUID.randomUUID(), "plan-of-" + person, 1, grid, person, List.of(due), AT);
    }

    private static PatrolRecorded recorded(DivisionCode grid, String person, LocalDate day, PatrolStanding standing) {
        var id = UUID.randomUUID();
        return new PatrolRecorded(id, "patrol-" + id, 1, grid, person, "plan-of-" + person, day, standing, 0, AT);
    }

    private DivisionCode aGrid() {
        return new DivisionCode(Town.unknown(api).community()).child(1);
    }

    @Test
    void everyDivisionAboveAndEverybodyInItIsCounted() {
        var beat = Beat.of(api);
        var plan = beat.plan(4, 30);
        beat.walk(plan, 2);
        beat.walk(plan, 0);
        beat.walkOutside(plan);
        beat.walkUnplanned();

        for (var division : List.of(
                beat.town().district(), beat.town().street(), beat.town().community(), beat.grid())) {
            counted("division=" + division, 5, 2, 1, 1);
            counted("division=" + division + "&staff=" + beat.person(), 5, 2, 1, 1);
        }
        counted("division=" + beat.town().sibling(), 0, 0, 0, 0);
        counted("division=" + beat.grid() + "&staff=nobody", 0, 0, 0, 0);
        assertThat(figures("division=" + beat.grid()).get("rate"))
                .hasToString("{value=40.00%, numerator=2, denominator=5, reason=null}");
        agree(beat.town().district(), null);
        agree(beat.grid(), beat.person());
    }

    private void agree(String division, @Nullable String staff) {
        var query = "/patrol-figures/verification?division=" + division + (staff == null ? "" : "&staff=" + staff);
        assertThat(Api.body(api.get(Api.NATION, query), 200))
                .containsEntry("equal", true)
                .containsEntry("differences", List.of())
                .containsEntry("days", 34);
    }

    @Test
    void aPlanThatEndsLeavesWhatWasDueAndTheCountersStillAgree() {
        var beat = Beat.of(api);
        var plan = beat.plan(4, 30);
        counted("division=" + beat.grid(), 5, 0, 0, 0);

        api.post(beat.town().admin(), "/patrol-plans/" + plan + "/end", "")
                .expectStatus()
                .isOk();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Api.body(
                                api.get(Api.NATION, "/patrol-figures/verification?division=" + beat.grid()), 200))
                        .containsEntry("equal", true));
        counted("division=" + beat.grid(), 5, 0, 0, 0);
    }

    @Test
    void eventsThatComeTwiceOrOutOfOrderCountOnce() {
        var grid = aGrid();
        var made = made(grid, "p-1", DAY, DAY.plusDays(1), DAY.plusDays(2));
        var ended = new PatrolPlanEnded(UUID.randomUUID(), "plan-of-p-1", 2, grid, "p-1", List.of(DAY.plusDays(2)), AT);
        var done = recorded(grid, "p-1", DAY, PatrolStanding.WITHIN);
        var outside = recorded(grid, "p-1", DAY, PatrolStanding.OUTSIDE);

        TestTopics.publish(done, ended, made, outside, made, done, ended);
        TestTopics.publish(outside, done);
        var mark = aGrid();
        TestTopics.publish(made(mark, "p-2", DAY));
        counted("division=" + mark, 1, 0, 0, 0);

        counted("division=" + grid, 2, 1, 1, 0);
    }

    @Test
    void aPeriodIsAYearAMonthOrADay() {
        var grid = aGrid();
        TestTopics.publish(
                made(grid, "p-1", LocalDate.parse("2025-12-31"), LocalDate.parse("2026-01-01"), DAY, DAY.plusDays(1)));

        counted("division=" + grid, 4, 0, 0, 0);
        counted("division=" + grid + "&period=2025", 1, 0, 0, 0);
        counted("division=" + grid + "&period=2026", 3, 0, 0, 0);
        counted("division=" + grid + "&period=2026-03", 2, 0, 0, 0);
        counted("division=" + grid + "&period=2026-03-03", 1, 0, 0, 0);
        counted("division=" + grid + "&period=2026-03-04", 0, 0, 0, 0);
        counted("division=" + grid + "&staff=p-1&period=ALL", 4, 0, 0, 0);
        assertThat(figures("division=" + grid + "&period=2024").get("rate"))
                .hasToString("{value=null, numerator=0, denominator=0, reason=nothing below the line}");
    }

    @Test
    void aDifferenceIsSaid() {
        var grid = aGrid();
        TestTopics.publish(made(grid, "p-1", DAY));
        counted("division=" + grid, 1, 0, 0, 0);

        var verification = Api.body(api.get(Api.NATION, "/patrol-figures/verification?division=" + grid), 200);

        assertThat(verification).containsEntry("equal", false);
        assertThat(verification.get("differences").toString()).contains("2026-03-02");
    }

    @Test
    void whatIsNoEventIsParkedAndHoldsNothingUp() {
        var grid = aGrid();
        TestTopics.publishPoison(Topics.GRID, grid.value(), "grid.patrol-recorded.v1", "{\"subject\":\"x\"}");
        TestTopics.publish(made(grid, "p-1", DAY));

        counted("division=" + grid, 1, 0, 0, 0);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !TestTopics.records(
                                Topics.deadLetters(Topics.GRID),
                                record -> grid.value().equals(record.key()))
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "26", "all", "2026-02-00", "2026-1", ""})
    void whatIsNoPeriodIsRefused(String period) {
        Api.problem(
                        api.get(Api.NATION, "/patrol-figures?division=140213&period=" + period + "x"),
                        400,
                        "malformed-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo("period");
    }

    @Test
    void figuresOutsideTheScopeAreRefused() {
        var staff = Token.of("GRID_STAFF").scope("140213050");

        Api.problem(api.get(staff, "/patrol-figures?division=140213"), 403, "out-of-scope");
        Api.problem(
                api.get(Token.of("AUDITOR").scope("140213050"), "/patrol-figures/verification?division=140213"),
                403,
                "out-of-scope");
    }
}
