package org.linli.grid.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.event.DivisionCode;
import org.linli.event.FieldEvent.PatrolPlanEnded;
import org.linli.event.FieldEvent.PatrolPlanMade;
import org.linli.grid.patrol.Rhythm.Kind;
import org.linli.kit.calendar.WorkingCalendar;

class PatrolPlanTest {

    private static final DivisionCode GRID = new DivisionCode("140213050001001");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final UUID EVENT = UUID.randomUUID();

    private final PlanRules rules = new PlanRules(
            WorkingCalendar.china(),
            new PatrolSettings(100, Period.ofDays(92), Duration.ofMinutes(5), Period.ofDays(366)));

    private static NewPlan mondaysOf(String from, String until) {
        var mondays = new Rhythm(Kind.WEEKLY, List.of(DayOfWeek.MONDAY), null);
        return new NewPlan(GRID, "p-1", mondays, false, LocalDate.parse(from), LocalDate.parse(until));
    }

    private PatrolPlan plan() {
        var wanted = mondaysOf("2026-11-05", "2026-12-05");
        return PatrolPlan.made("plan-1", wanted, rules.days(wanted, TODAY), EVENT, NOW)
                .next();
    }

    @Test
    void aPlanTellsWhatFallsDue() {
        var wanted = mondaysOf("2026-11-05", "2026-11-23");

        var made = PatrolPlan.made("plan-1", wanted, rules.days(wanted, TODAY), EVENT, NOW);

        var due = List.of(LocalDate.parse("2026-11-09"), LocalDate.parse("2026-11-16"));
        assertThat(made.event()).contains(new PatrolPlanMade(EVENT, "plan-1", 1, GRID, "p-1", due, NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-08,", // before the first falls due
        "2026-11-09, 2026-11-09",
        "2026-11-15, 2026-11-09",
        "2026-11-16, 2026-11-16",
        "2026-12-04, 2026-11-30", // the plan's last day
        "2026-12-05,"
    })
    void whatIsDueMayBeDoneUntilTheNextFallsDueOrThePlanEnds(LocalDate day, LocalDate due) {
        assertThat(plan().dueAt(day).orElse(null)).isEqualTo(due);
    }

    @Test
    void endingWithdrawsWhatFallsDueLater() {
        var ended = plan().ended(LocalDate.parse("2026-11-16"), EVENT, NOW);

        assertThat(ended.next().due()).containsExactly("2026-11-09", "2026-11-16");
        assertThat(ended.next().until()).isEqualTo("2026-11-17");
        assertThat(ended.event().map(event -> ((PatrolPlanEnded) event).withdrawn()))
                .contains(List.of(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-30")));
    }

    @Test
    void endingAgainOrAfterItsTimeChangesNothing() {
        var ended = plan().ended(TODAY, EVENT, NOW).next();

        assertThat(ended.ended(TODAY.plusDays(3), EVENT, NOW).next()).isSameAs(ended);
        assertThat(plan().ended(LocalDate.parse("2026-12-04"), EVENT, NOW).event())
                .isEmpty();
    }

    @Test
    void withoutDaysItIsFromTodayForAsLongAsMayBe() {
        var wanted = new NewPlan(GRID, "p-1", new Rhythm(Kind.DAILY, null, null), false, null, null);

        var days = rules.days(wanted, TODAY);

        assertThat(days.from()).isEqualTo(TODAY);
        assertThat(days.until()).isEqualTo(TODAY.plusDays(366));
        assertThat(days.due()).hasSize(366);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-21, 2026-09-01", // longer ago than may be
        "2028-01-01, 2028-02-01",
        "2026-11-23, 2026-11-23",
        "2026-11-23, 2026-11-01",
        "2026-11-23, 2027-11-30",
        "2026-11-24, 2026-11-30" // no Monday in it
    })
    void daysThatMakeNoPlanAreRefused(String from, String until) {
        assertThat(catchThrowable(() -> rules.days(mondaysOf(from, until), TODAY)))
                .isInstanceOf(PatrolRefused.BadDays.class);
    }
}
