package org.linli.partymember.servicerecord;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.partymember.servicerecord.RecordState.Answer;
import org.linli.partymember.servicerecord.clash.Flag;
import org.linli.partymember.servicerecord.clash.Spot;

/**
 * A service record as callers see it.
 *
 * @param memberId null if it was the unit as such
 * @param endedAt null while it is going on
 * @param decision the community's word; null before it has been given
 * @param flags what other records of the same member say against it, with the evidence
 */
record ServiceRecordView(
        String id,
        StateName state,
        @Nullable String memberId,
        String unitId,
        DivisionCode communityCode,
        String category,
        String description,
        Instant startedAt,
        @Nullable Instant endedAt,
        int minutes,
        @Nullable Whereabouts startPlace,
        @Nullable Whereabouts endPlace,
        List<Proof> evidence,
        Instant submittedAt,
        @Nullable Decision decision,
        List<Flag> flags,
        long version) {

    /** Who decided, when, and why if it was a dispute; and what the accused said to that. */
    record Decision(
            String by,
            Instant at,
            @Nullable String reason,
            @Nullable Answer answer) {}

    /** What bears it out. */
    record Proof(String reference, @Nullable String text) {

        private static Proof of(Evidence evidence) {
            return new Proof(evidence.reference(), evidence.text());
        }
    }

    /** Where that was, WGS-84. */
    record Whereabouts(double longitude, double latitude) {

        private static @Nullable Whereabouts of(@Nullable Spot spot) {
            return spot == null ? null : new Whereabouts(spot.longitude(), spot.latitude());
        }
    }

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
                Whereabouts.of(deed.startPlace()),
                Whereabouts.of(deed.endPlace()),
                deed.evidence().stream().map(Proof::of).toList(),
                record.submittedAt(),
                decision(record.state()),
                record.flags().list(),
                record.version());
    }

    private static @Nullable Decision decision(RecordState state) {
        return switch (state) {
            case RecordState.Running _, RecordState.Submitted _ -> null;
            case RecordState.Confirmed(var by, var at, var _) -> new Decision(by, at, null, null);
            case RecordState.Disputed d -> new Decision(d.by(), d.at(), d.reason(), d.answer());
            case RecordState.Rejected(var by, var reason, var at) -> new Decision(by, at, reason, null);
        };
    }
}
