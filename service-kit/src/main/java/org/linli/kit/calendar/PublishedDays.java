package org.linli.kit.calendar;

import com.nlf.calendar.Holiday;
import com.nlf.calendar.util.HolidayUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** What the State Council has published: from the library as far as it goes, then from {@code calendar/china.txt}. */
final class PublishedDays {

    private static final int FIRST_YEAR = 2001;
    private static final int LAST_YEAR_OF_LIBRARY = 2023;
    private static final String LATER = "/calendar/china.txt";

    private PublishedDays() {}

    static Map<LocalDate, Boolean> all() {
        var days = new HashMap<LocalDate, Boolean>();
        IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR_OF_LIBRARY)
                .mapToObj(HolidayUtil::getHolidays)
                .flatMap(Collection::stream)
                .forEach(holiday -> days.put(day(holiday), holiday.isWork()));
        days.putAll(read(later()));
        return days;
    }

    private static LocalDate day(Holiday holiday) {
        return LocalDate.parse(holiday.getDay());
    }

    private static List<String> later() {
        try (var file = Objects.requireNonNull(PublishedDays.class.getResourceAsStream(LATER))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads spans of days, one a line: {@code off 2026-10-01 2026-10-07}.
     *
     * @throws BadCalendar if a line is none
     */
    static Map<LocalDate, Boolean> read(List<String> lines) {
        var days = new HashMap<LocalDate, Boolean>();
        lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Span::of)
                .forEach(span ->
                        span.from().datesUntil(span.until().plusDays(1)).forEach(day -> days.put(day, span.worked())));
        return days;
    }

    private record Span(boolean worked, LocalDate from, LocalDate until) {

        static Span of(String line) {
            var parts = line.strip().split("\\s+", -1);
            if (parts.length != 3 || !List.of("off", "work").contains(parts[0])) {
                throw new BadCalendar(line);
            }
            return new Span(parts[0].equals("work"), LocalDate.parse(parts[1]), LocalDate.parse(parts[2]));
        }
    }

    /** A line that says neither off nor work, from when to when. */
    static final class BadCalendar extends IllegalArgumentException {

        BadCalendar(String line) {
            super("not 'off|work FIRST LAST': " + line);
        }
    }
}
