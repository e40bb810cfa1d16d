package org.linli.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kit.calendar.PublishedDays.BadCalendar;

class WorkingCalendarTest {

    private final WorkingCalendar china = WorkingCalendar.china();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-10-02", // Monday of the National Day week
                "2024-02-16",
                "2025-10-08",
                "2026-01-01",
                "2026-02-23",
                "2026-10-07",
                "2026-11-21", // a Saturday
                "2027-01-02" // a Saturday of a year that nothing is known of
            })
    void aHolidayAndAnOrdinaryWeekendAreOff(LocalDate day) {
        assertThat(china.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-10-07", // a Saturday that makes up for the National Day week
                "2024-02-04",
                "2025-01-26",
                "2026-01-04",
                "2026-02-14",
                "2026-02-28",
                "2026-05-09",
                "2026-09-20",
                "2026-10-10",
                "2026-11-20", // a Friday
                "2027-10-01" // a Friday of a year that nothing is known of
            })
    void aMakeUpDayAndAnOrdinaryWeekdayAreWorked(LocalDate day) {
        assertThat(china.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 2026-10-08", // over the National Day week
        "2026-10-09, 2026-10-10", // a make-up Saturday
        "2026-02-14, 2026-02-24",
        "2026-11-20, 2026-11-23"
    })
    void theNextWorkingDayLiesBeyondHolidaysAndMayBeASaturday(LocalDate day, LocalDate next) {
        assertThat(china.nextWorkingDay(day)).isEqualTo(next);
    }

    @Test
    void workingDaysAreListedUpToTheDayBeforeTheEnd() {
        var days = china.workingDays(LocalDate.parse("2026-09-30"), LocalDate.parse("2026-10-12"));

        assertThat(days)
                .extracting(LocalDate::toString)
                .containsExactly("2026-09-30", "2026-10-08", "2026-10-09", "2026-10-10");
    }

    @Test
    void betweenADayAndOneBeforeItThereIsNone() {
        assertThat(china.workingDays(LocalDate.parse("2026-10-12"), LocalDate.parse("2026-10-09")))
                .isEmpty();
    }

    @Test
    void itSaysWhichYearsItKnows() {
        assertThat(IntStream.rangeClosed(2002, 2026)).allMatch(china::knows);
        assertThat(china.knows(2027)).isFalse();
    }

    /** By the law 11 days a year are holidays, 13 since 2025; the rest of the days off is made up for. */
    @ParameterizedTest
    @CsvSource({"2022, 249", "2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void aYearHasAsManyWorkingDaysAsTheLawLeaves(int year, int days) {
        var first = Year.of(year).atDay(1);

        assertThat(china.workingDays(first, first.plusYears(1))).hasSize(days);
    }

    @Test
    void daysAreThoseOfShanghai() {
        assertThat(WorkingCalendar.dayOf(Instant.parse("2026-11-22T16:00:00Z"))).isEqualTo("2026-11-23");
        assertThat(WorkingCalendar.beginOf(LocalDate.parse("2026-11-23"))).isEqualTo("2026-11-22T16:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"off 2027-01-01", "holiday 2027-01-01 2027-01-03", "off"})
    void aLineThatIsNoSpanIsRefused(String line) {
        assertThatThrownBy(() -> PublishedDays.read(List.of(line))).isInstanceOf(BadCalendar.class);
    }
}
