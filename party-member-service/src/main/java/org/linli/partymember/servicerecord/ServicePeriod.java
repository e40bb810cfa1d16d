package org.linli.partymember.servicerecord;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** From when to when something was done, to the millisecond. */
record ServicePeriod(Instant startedAt, Instant endedAt) {

    static final Duration LONGEST = Duration.ofHours(24);

    ServicePeriod {
        startedAt = startedAt.truncatedTo(ChronoUnit.MILLIS);
        endedAt = endedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * A period that lies in the past.
     *
     * @throws RecordRefused if it ends before or when it starts, lasts more than 24 hours, or has not ended yet
     */
    static ServicePeriod past(Instant startedAt, Instant endedAt, Instant now) {
        var period = new ServicePeriod(startedAt, endedAt);
        if (!period.startedAt.isBefore(period.endedAt)) {
            throw RecordRefused.BadPeriod.endsBeforeItStarts();
        }
        if (period.length().compareTo(LONGEST) > 0) {
            throw RecordRefused.BadPeriod.tooLong();
        }
        if (period.endedAt.isAfter(now)) {
            throw RecordRefused.BadPeriod.inTheFuture();
        }
        return period;
    }

    private Duration length() {
        return Duration.between(startedAt, endedAt);
    }

    /** Whole minutes; what was quicker counts as one. */
    int minutes() {
        return Math.max(1, Math.toIntExact(length().toMinutes()));
    }
}
