package org.linli.grid.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.grid.patrol.Rhythm.Kind;
import org.linli.kit.calendar.WorkingCalendar;

class RhythmTest {

    private static final WorkingCalendar CHINA = WorkingCalendar.china();
    private static final Predicate<LocalDate> WORKED = CHINA::isWorkingDay;
    private static final Predicate<LocalDate> ALL = day -> true;
    private static final Rhythm DAILY = new Rhythm(Kind.DAILY, null, null);

    private static List<String> due(Rhythm rhythm, String from, String until, Predicate<LocalDate> counts) {
        return rhythm.due(LocalDate.parse(from), LocalDate.parse(until), counts).stream()
                .map(LocalDate::toString)
                .toList();
    }

    @Test
    void dailyIsEveryDayThatCounts() {
        assertThat(due(DAILY, "2026-09-30", "2026-10-03", ALL))
                .containsExactly("2026-09-30", "2026-10-01", "2026-10-02");
        assertThat(due(DAILY, "2026-09-30", "2026-10-12", WORKED))
                .containsExactly("2026-09-30", "2026-10-08", "2026-10-09", "2026-10-10");
    }

    @Test
    void weeklyIsOnItsWeekdaysAndNotOnHolidaysIfOnlyWorkingDaysCount() {
        var mondaysAndSaturdays = new Rhythm(Kind.WEEKLY, List.of(DayOfWeek.SATURDAY, DayOfWeek.MONDAY), null);

        assertThat(due(mondaysAndSaturdays, "2026-10-01", "2026-10-13", ALL))
                .containsExactly("2026-10-03", "2026-10-05", "2026-10-10", "2026-10-12");
        assertThat(due(mondaysAndSaturdays, "2026-10-01", "2026-10-13", WORKED))
                .containsExactly("2026-10-10", "2026-10-12"); // the Saturday makes up for a holiday
    }

    @Test
    void threeTimesAMonthIsAtItsBeginningMiddleAndEnd() {
        var thrice = new Rhythm(Kind.MONTHLY, null, 3);

        assertThat(due(thrice, "2026-11-01", "2027-01-01", ALL))
                .containsExactly("2026-11-01", "2026-11-11", "2026-11-21", "2026-12-01", "2026-12-11", "2026-12-21");
        assertThat(due(thrice, "2026-10-01", "2026-11-01", WORKED))
                .containsExactly("2026-10-08", "2026-10-15", "2026-10-23");
    }

    @Test
    void aPlanThatBeginsInTheMiddleOfAMonthHasWhatIsLeftOfIt() {
        assertThat(due(new Rhythm(Kind.MONTHLY, null, 3), "2026-11-05", "2026-11-21", ALL))
                .containsExactly("2026-11-11");
    }

    @Test
    void moreTimesThanDaysAreAsManyAsDays() {
        assertThat(due(new Rhythm(Kind.MONTHLY, null, 31), "2026-02-01", "2026-03-01", ALL))
                .hasSize(28);
    }

    static Stream<Rhythm> wrong() {
        return Stream.of(
                new Rhythm(Kind.DAILY, List.of(DayOfWeek.MONDAY), null),
                new Rhythm(Kind.DAILY, null, 1),
                new Rhythm(Kind.WEEKLY, null, null),
                new Rhythm(Kind.WEEKLY, List.of(DayOfWeek.MONDAY), 2),
                new Rhythm(Kind.MONTHLY, null, null),
                new Rhythm(Kind.MONTHLY, List.of(DayOfWeek.MONDAY), 2));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatDoesNotGoTogetherIsRefused(Rhythm rhythm) {
        assertThat(catchThrowable(rhythm::checked)).isInstanceOf(PatrolRefused.BadRhythm.class);
    }
}
