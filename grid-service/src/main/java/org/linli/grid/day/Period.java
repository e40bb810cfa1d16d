package org.linli.grid.day;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From one day to another. Days are kept as text, as people count them, and compare as such.
 *
 * @param from first day; null if it has always lasted
 * @param until the day after the last one; null while none is known
 */
public record Period(@Nullable String from, @Nullable String until) {

    /**
     * @throws ImplausibleDay if a day has no year of four digits, and would not compare as text
     */
    public static Period of(@Nullable LocalDate from, @Nullable LocalDate until) {
        Days.requireFourDigits("from", from);
        Days.requireFourDigits("until", until);
        return new Period(from == null ? null : from.toString(), until == null ? null : until.toString());
    }

    /** Whether it has not begun on a day. */
    public boolean isBefore(LocalDate day) {
        return from != null && day.toString().compareTo(from) < 0;
    }

    /** Whether it is over on a day. */
    public boolean isOver(LocalDate day) {
        return until != null && until.compareTo(day.toString()) <= 0;
    }

    public boolean covers(LocalDate day) {
        return !isBefore(day) && !isOver(day);
    }

    /** Whether a day lies in both. */
    public boolean overlaps(Period other) {
        return !isEmpty() && !other.isEmpty() && beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this);
    }

    /** Whether no day lies in it: it was ended before it began. */
    public boolean isEmpty() {
        return !beginsBeforeEndOf(this);
    }

    private boolean beginsBeforeEndOf(Period other) {
        return from == null || other.until == null || from.compareTo(other.until) < 0;
    }

    /** Whether days of it are still to come, this one included. */
    public boolean lasts(LocalDate day) {
        return !isOver(day) && !isEmpty();
    }

    /** It ends on a day, or before it begins if that comes later. What is over by then stays as it is. */
    public Period endedOn(LocalDate day) {
        return isOver(day) ? this : withUntil(day);
    }

    /** It ends on a day, or before it begins if that comes later. */
    public Period withUntil(LocalDate day) {
        return new Period(from, isBefore(day) ? from : day.toString());
    }
}
