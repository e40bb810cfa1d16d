package org.linli.grid.station;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;

/**
 * From when to when a station is open on a day of every week. Times are kept as text, as people read them, and compare as such.
 *
 * @param from {@code 00:00} to {@code 23:59}
 * @param to the first minute that it is closed again; {@code 24:00} is the end of the day
 */
record Opening(
        @NotNull DayOfWeek day,

        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
        String from,

        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d|24:00")
        String to) {

    boolean holds(DayOfWeek when, String time) {
        return day == when && from.compareTo(time) <= 0 && time.compareTo(to) < 0;
    }

    boolean overlaps(Opening other) {
        return day == other.day && from.compareTo(other.to) < 0 && other.from.compareTo(to) < 0;
    }
}
