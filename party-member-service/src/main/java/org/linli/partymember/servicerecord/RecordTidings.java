package org.linli.partymember.servicerecord;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.event.Event;
import org.linli.event.PartyMemberEvent.ServiceRecordConfirmed;
import org.linli.event.ServiceEvent;
import org.linli.event.ServiceFacts;
import org.linli.partymember.servicerecord.clash.Flag;

/** What others are told of a record. */
final class RecordTidings {

    private RecordTidings() {}

    /** A member's deed is told of as ever; a unit's has an event of its own. */
    static Event confirmed(ServiceRecord record, UUID eventId, Instant at) {
        var member = record.memberId();
        return member == null
                ? new ServiceEvent.UnitServiceConfirmed(eventId, record.id(), record.version(), facts(record), at)
                : new ServiceRecordConfirmed(
                        eventId,
                        record.id(),
                        record.version(),
                        member,
                        record.unitId(),
                        record.community(),
                        record.deed().category(),
                        record.deed().period().minutes(),
                        at);
    }

    static Event takenBack(ServiceRecord record, @Nullable UUID confirmation, UUID eventId, Instant at) {
        return new ServiceEvent.ConfirmationTakenBack(
                eventId, record.id(), record.version(), facts(record), confirmation, at);
    }

    static Event restored(ServiceRecord record, UUID confirmation, UUID eventId, Instant at) {
        return new ServiceEvent.ConfirmationRestored(
                eventId, record.id(), record.version(), facts(record), confirmation, at);
    }

    static Event rejected(ServiceRecord record, UUID eventId, Instant at) {
        return new ServiceEvent.Rejected(eventId, record.id(), record.version(), facts(record), at);
    }

    static Event flagged(ServiceRecord record, Flag flag, UUID eventId, Instant at) {
        return new ServiceEvent.Flagged(
                eventId,
                record.id(),
                record.version(),
                facts(record),
                flag.kind().name(),
                flag.recordId(),
                flag.minutes(),
                flag.metres(),
                at);
    }

    private static ServiceFacts facts(ServiceRecord record) {
        var period = record.deed().period();
        return new ServiceFacts(
                record.memberId(),
                record.unitId(),
                record.community(),
                record.deed().category(),
                period.minutes(),
                period.startedAt());
    }
}
