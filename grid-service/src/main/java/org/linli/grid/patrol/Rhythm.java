package org.linli.grid.patrol;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How often a grid is patrolled.
 *
 * @param kind which of the two others goes with it
 * @param weekdays of a weekly rhythm, and of no other
 * @param times of a monthly rhythm, and of no other: 1 to 31
 */
record Rhythm(
        @NotNull Kind kind,
        @Size(min = 1, max = 7) @Nullable List<@NotNull DayOfWeek> weekdays,
        @Min(1) @Max(31) @Nullable Integer times) {

    enum Kind {
        /** 每日. */
        DAILY,
        /** 每周, on certain weekdays. */
        WEEKLY,
        /** 每月, a number of times spread over the month: three are 月初, 月中 and 月末. */
        MONTHLY
    }

    /** @throws PatrolRefused.BadRhythm if weekdays or times are missing, or go with another kind */
    Rhythm checked() {
        var whole = switch (kind) {
            case DAILY -> weekdays == null && times == null;
            case WEEKLY -> weekdays != null && times == null;
            case MONTHLY -> weekdays == null && times != null;
        };
        if (!whole) {
            throw new PatrolRefused.BadRhythm();
        }
        return this;
    }

    /**
     * The days on which a patrol falls due, in their order.
     *
     * @param until the day after the last one
     * @param counts which days there are at all: every day, or those that are worked
     */
    List<LocalDate> due(LocalDate from, LocalDate until, Predicate<LocalDate> counts) {
        return switch (kind) {
            case DAILY -> from.datesUntil(until).filter(counts).toList();
            case WEEKLY ->
                from.datesUntil(until)
                        .filter(this::isOnItsWeekday)
                        .filter(counts)
                        .toList();
            case MONTHLY ->
                months(from, until)
                        .flatMap(month -> spread(month, counts))
                        .filter(day -> !day.isBefore(from) && day.isBefore(until))
                        .toList();
        };
    }

    private boolean isOnItsWeekday(LocalDate day) {
        return weekdays != null && weekdays.contains(day.getDayOfWeek());
    }

    private static Stream<YearMonth> months(LocalDate from, LocalDate until) {
        return Stream.iterate(YearMonth.from(from), month -> month.plusMonths(1))
                .takeWhile(month -> month.atDay(1).isBefore(until));
    }

    /** The whole month in as many parts as there are times; each part's first day. */
    private Stream<LocalDate> spread(YearMonth month, Predicate<LocalDate> counts) {
        var parts = times == null ? 0 : times;
        var days = month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(counts)
                .toList();
        return IntStream.range(0, days.isEmpty() ? 0 : parts)
                .mapToObj(part -> days.get(part * days.size() / parts))
                .distinct();
    }
}
