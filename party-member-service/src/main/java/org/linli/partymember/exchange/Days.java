package org.linli.partymember.exchange;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * From the first to the last of some days, both included; stored as text.
 *
 * @param from {@code 2026-11-23}
 * @param until likewise, not before {@code from}
 */
public record Days(String from, String until) {

    /** @throws ExchangeRefused.BadDays if they end before they begin, last for more than ten years, or are over */
    public static Days ahead(LocalDate from, LocalDate until, LocalDate today) {
        if (until.isBefore(from) || until.isBefore(today) || until.isAfter(from.plusYears(10))) {
            throw new ExchangeRefused.BadDays();
        }
        return new Days(from.toString(), until.toString());
    }

    public LocalDate first() {
        return LocalDate.parse(from);
    }

    public LocalDate last() {
        return LocalDate.parse(until);
    }

    /** How many days there are. */
    public long count() {
        return ChronoUnit.DAYS.between(first(), last()) + 1;
    }

    /** How many days lie in both. */
    public long sharedWith(Days other) {
        var begin = first().isAfter(other.first()) ? first() : other.first();
        var end = last().isBefore(other.last()) ? last() : other.last();
        return Math.max(0, ChronoUnit.DAYS.between(begin, end) + 1);
    }
}
