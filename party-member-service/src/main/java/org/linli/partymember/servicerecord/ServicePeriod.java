package org.linli.partymember.servicerecord;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * From when to when something was done, to the millisecond.
 *
 * @param endedAt null while it is being done
 */
record ServicePeriod(Instant startedAt, @Nullable Instant endedAt) {

    static final Duration LONGEST = Duration.ofHours(24);

    ServicePeriod {
        startedAt = startedAt.truncatedTo(ChronoUnit.MILLIS);
        endedAt = endedAt == null ? null : endedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** One that has begun now. */
    static ServicePeriod from(Instant now) {
        return new ServicePeriod(now, null);
    }

    /**
     * A period that lies in the past.
     *
     * @throws RecordRefused if it ends before or when it starts, lasts more than 24 hours, or has not ended yet
     */
    static ServicePeriod past(Instant startedAt, Instant endedAt, Instant now) {
        var period = new ServicePeriod(startedAt, endedAt);
        if (!period.length().isPositive()) {
            throw RecordRefused.BadPeriod.endsBeforeItStarts();
        }
        if (period.length().compareTo(LONGEST) > 0) {
            throw RecordRefused.BadPeriod.tooLong();
        }
        if (period.end().isAfter(now)) {
            throw RecordRefused.BadPeriod.inTheFuture();
        }
        return period;
    }

    /** When it ended; of one that is going on, when it began. */
    Instant end() {
        return endedAt == null ? startedAt : endedAt;
    }

    private Duration length() {
        return Duration.between(startedAt, end());
    }

    /** Whole minutes; what was quicker counts as one, what is going on as none. */
    int minutes() {
        return endedAt == null ? 0 : Math.max(1, Math.toIntExact(length().toMinutes()));
    }
}
