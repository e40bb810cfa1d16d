package org.linli.kit.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * China's working days: Monday to Friday, less the holidays and plus the make-up days that the State Council publishes each
 * November for the year to come. Of a year that nothing has been published for, weekdays are taken as worked; {@link #knows}
 * tells. Days are those of Asia/Shanghai. It never changes.
 */
public final class WorkingCalendar {

    /** Where days are counted. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Map<LocalDate, Boolean> worked;
    private final Set<Integer> years;

    /** @param worked the days that are not what their weekday says, and whether they are worked */
    WorkingCalendar(Map<LocalDate, Boolean> worked) {
        this.worked = Map.copyOf(worked);
        this.years = worked.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
    }

    /** What has been published so far. */
    public static WorkingCalendar china() {
        return new WorkingCalendar(PublishedDays.all());
    }

    /** The day that it is at an instant. */
    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** The instant that a day begins at. */
    public static Instant beginOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** Whether the holidays of a year are known; else it has weekends only. */
    public boolean knows(int year) {
        return years.contains(year);
    }

    public boolean isWorkingDay(LocalDate day) {
        return worked.getOrDefault(day, !WEEKEND.contains(day.getDayOfWeek()));
    }

    /** The first working day after this one. */
    public LocalDate nextWorkingDay(LocalDate day) {
        return Stream.iterate(day.plusDays(1), each -> each.plusDays(1))
                .filter(this::isWorkingDay)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Working days in their order.
     *
     * @param until the day after the last one
     */
    public List<LocalDate> workingDays(LocalDate from, LocalDate until) {
        return from.isBefore(until)
                ? from.datesUntil(until).filter(this::isWorkingDay).toList()
                : List.of();
    }
}
