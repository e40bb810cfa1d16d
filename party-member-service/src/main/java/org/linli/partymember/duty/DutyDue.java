package org.linli.partymember.duty;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a member is reminded of a duty.
 *
 * @param due next time
 * @param reminded last time; null before the first
 */
record DutyDue(Duty duty, Instant due, @Nullable Instant reminded) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int HOUR = 9;

    /** At nine in the morning of the first day of the first month after. */
    static DutyDue first(Duty duty, Instant registered) {
        return new DutyDue(duty, after(registered, 1), null);
    }

    /** Reminded now; what was missed while nobody looked is not made up for. */
    DutyDue reminded(Instant now) {
        return new DutyDue(duty, after(now, duty.months()), now.truncatedTo(ChronoUnit.MILLIS));
    }

    private static Instant after(Instant time, int months) {
        return time.atZone(ZONE)
                .toLocalDate()
                .withDayOfMonth(1)
                .plusMonths(months)
                .atTime(HOUR, 0)
                .atZone(ZONE)
                .toInstant();
    }
}
