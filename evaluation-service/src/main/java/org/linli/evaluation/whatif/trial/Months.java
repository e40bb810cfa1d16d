package org.linli.evaluation.whatif.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.linli.evaluation.points.Period;

/**
 * Months (Asia/Shanghai) that a what-if looks at.
 *
 * @param from the first of them
 * @param to the last of them, not before the first
 */
public record Months(YearMonth from, YearMonth to) {

    /** The most months. */
    public static final int MOST = 12;

    /** How many months. */
    public int months() {
        return (to.getYear() - from.getYear()) * MOST + to.getMonthValue() - from.getMonthValue() + 1;
    }

    public LocalDate firstDay() {
        return from.atDay(1);
    }

    public LocalDate lastDay() {
        return to.atEndOfMonth();
    }

    public Instant begin() {
        return firstDay().atStartOfDay(Period.ZONE).toInstant();
    }

    /** The first moment after it. */
    public Instant end() {
        return lastDay().plusDays(1).atStartOfDay(Period.ZONE).toInstant();
    }

    public boolean isOverAt(Instant now) {
        return !now.isBefore(end());
    }
}
