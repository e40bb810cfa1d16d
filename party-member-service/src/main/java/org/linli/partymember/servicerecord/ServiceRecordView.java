package org.linli.partymember.servicerecord;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;

/**
 * A service record as callers see it.
 *
 * @param decision the community's word; null before it has been given
 */
record ServiceRecordView(
        String id,
        StateName state,
        String memberId,
        String unitId,
        DivisionCode communityCode,
        String category,
        String description,
        Instant startedAt,
        Instant endedAt,
        int minutes,
        Instant submittedAt,
        @Nullable Decision decision,
        long version) {

    /** Who decided, when, and why if it was a dispute. */
    record Decision(String by, Instant at, @Nullable String reason) {}

    static ServiceRecordView of(ServiceRecord record) {
        var deed = record.deed();
        var period = deed.period();
        return new ServiceRecordView(
                record.id(),
                record.state().name(),
                record.memberId(),
                record.unitId(),
                record.community(),
                deed.category(),
                deed.description(),
                period.startedAt(),
                period.endedAt(),
                period.minutes(),
                record.submittedAt(),
                decision(record.state()),
                record.version());
    }

    private static @Nullable Decision decision(RecordState state) {
        return switch (state) {
            case RecordState.Submitted _ -> null;
            case RecordState.Confirmed(var by, var at) -> new Decision(by, at, null);
            case RecordState.Disputed(var by, var reason, var at) -> new Decision(by, at, reason);
        };
    }
}
