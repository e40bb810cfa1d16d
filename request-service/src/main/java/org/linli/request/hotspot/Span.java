package org.linli.request.hotspot;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.Stream;
import org.linli.kit.calendar.WorkingCalendar;

/** A month ({@code 2026-11}) or a week as ISO 8601 counts them ({@code 2026-W47}), in Asia/Shanghai. */
sealed interface Span {

    /** As it is written; {@link HotSpotRefused} if it is neither. */
    static Span of(String text) {
        try {
            return text.contains("W") ? Week.read(text) : new Month(YearMonth.parse(text));
        } catch (DateTimeException neither) {
            throw new HotSpotRefused.NoSpan();
        }
    }

    /** The month and the week of a moment. */
    static List<Span> of(Instant at) {
        var day = WorkingCalendar.dayOf(at);
        return List.of(new Month(YearMonth.from(day)), Week.of(day));
    }

    Span before();

    /** Those before it, the latest first. */
    default Stream<Span> past(int number) {
        return Stream.iterate(before(), Span::before).limit(number);
    }

    record Month(YearMonth month) implements Span {
        @Override
        public Span before() {
            return new Month(month.minusMonths(1));
        }

        @Override
        public String toString() {
            return month.toString();
        }
    }

    /** @param thursday of the week, whose year is the week's */
    record Week(LocalDate thursday) implements Span {

        private static final int THURSDAY = 4;

        static Week of(LocalDate day) {
            return new Week(day.plusDays(THURSDAY - day.getDayOfWeek().getValue()));
        }

        static Week read(String text) {
            if (!text.matches("\\d{4}-W\\d{2}")) {
                throw new HotSpotRefused.NoSpan();
            }
            var inTheFirst = LocalDate.of(Integer.parseInt(text, 0, 4, 10), 1, THURSDAY);
            var week = of(inTheFirst.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(text, 6, 8, 10)));
            if (!week.toString().equals(text)) { // a 53rd of a year that has 52
                throw new HotSpotRefused.NoSpan();
            }
            return week;
        }

        @Override
        public Span before() {
            return new Week(thursday.minusWeeks(1));
        }

        @Override
        public String toString() {
            return "%04d-W%02d".formatted(thursday.getYear(), thursday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
    }
}
