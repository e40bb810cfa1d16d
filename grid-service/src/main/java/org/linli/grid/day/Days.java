package org.linli.grid.day;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What day it is, in Asia/Shanghai, and which days a caller can mean. */
@Component
public class Days {

    private static final ZoneId WHERE_DAYS_ARE_COUNTED = ZoneId.of("Asia/Shanghai");
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

    private static final int LAST_YEAR = 9999;

    private final Clock clock;

    Days(Clock clock) {
        this.clock = clock;
    }

    static void requireFourDigits(String field, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < EARLIEST.getYear() || day.getYear() > LAST_YEAR)) {
            throw new ImplausibleDay(field);
        }
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WHERE_DAYS_ARE_COUNTED);
    }

    /** The day that was asked for; today if none was. */
    public LocalDate orToday(@Nullable LocalDate asked) {
        return asked == null ? today() : asked;
    }

    /**
     * The day on which something begins or ends; today if none was asked for.
     *
     * @throws ImplausibleDay if nobody can mean it
     */
    public LocalDate plausible(String field, @Nullable LocalDate asked) {
        var today = today();
        if (asked != null && (asked.isBefore(EARLIEST) || asked.isAfter(today.plusYears(1)))) {
            throw new ImplausibleDay(field);
        }
        return asked == null ? today : asked;
    }
}
