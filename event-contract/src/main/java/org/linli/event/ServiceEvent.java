package org.linli.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a service record beside its first confirmation, which {@link PartyMemberEvent.ServiceRecordConfirmed} tells. The
 * subject is the record's id. A confirmation counts unless it has been taken back and not restored since.
 */
@JsonSubTypes({
    @Type(value = ServiceEvent.UnitServiceConfirmed.class, name = "party-member.unit-service-confirmed.v1"),
    @Type(value = ServiceEvent.ConfirmationTakenBack.class, name = "party-member.service-confirmation-taken-back.v1"),
    @Type(value = ServiceEvent.ConfirmationRestored.class, name = "party-member.service-confirmation-restored.v1"),
    @Type(value = ServiceEvent.Rejected.class, name = "party-member.service-record-rejected.v1"),
    @Type(value = ServiceEvent.Flagged.class, name = "party-member.service-record-flagged.v1"),
})
public sealed interface ServiceEvent extends Event {

    /** What is true of the service whatever becomes of its record. */
    ServiceFacts service();

    /** The community confirmed what a unit as such did. */
    record UnitServiceConfirmed(UUID eventId, String subject, long sequence, ServiceFacts service, Instant at)
            implements ServiceEvent {}

    /**
     * What had been confirmed is disputed: it counts for nothing until that is settled.
     *
     * @param confirmation id of the event that had confirmed it; absent of a record confirmed before ids were kept
     */
    record ConfirmationTakenBack(
            UUID eventId,
            String subject,
            long sequence,
            ServiceFacts service,
            @Nullable UUID confirmation,
            Instant at) implements ServiceEvent {}

    /**
     * The dispute was withdrawn: what had been confirmed counts again.
     *
     * @param confirmation id of the event that had confirmed it
     */
    record ConfirmationRestored(
            UUID eventId, String subject, long sequence, ServiceFacts service, UUID confirmation, Instant at)
            implements ServiceEvent {}

    /** The dispute was upheld: it never counts. */
    record Rejected(UUID eventId, String subject, long sequence, ServiceFacts service, Instant at)
            implements ServiceEvent {}

    /**
     * Another record of the same member cannot be right if this one is.
     *
     * @param kind {@code OVERLAP} or {@code IMPOSSIBLE_TRAVEL}
     * @param otherRecord id of the other
     * @param minutes that they overlap, or that there were for the journey
     * @param metres between the two places, where both are known
     */
    record Flagged(
            UUID eventId,
            String subject,
            long sequence,
            ServiceFacts service,
            String kind,
            String otherRecord,
            int minutes,
            @Nullable Long metres,
            Instant at)
            implements ServiceEvent {}
}
