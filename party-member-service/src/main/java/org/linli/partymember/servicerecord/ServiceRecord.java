package org.linli.partymember.servicerecord;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.linli.event.DivisionCode;
import org.linli.event.PartyMemberEvent.ServiceRecordConfirmed;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.partymember.member.Member;
import org.linli.partymember.servicerecord.RecordState.Confirmed;
import org.linli.partymember.servicerecord.RecordState.Disputed;
import org.linli.partymember.servicerecord.RecordState.Submitted;
import org.linli.partymember.store.ScopeKeys;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a member did for a community.
 *
 * @param unitId the member's unit at the time
 * @param scopes who sees it: the community's staff, the unit's admins and the member
 */
@Document("service_records")
@TypeAlias("service-record")
record ServiceRecord(
        @Id String id,
        String memberId,
        String unitId,
        DivisionCode community,
        Deed deed,
        Instant submittedAt,
        RecordState state,
        List<String> scopes,
        long version)
        implements Aggregate {

    /**
     * What was done.
     *
     * @param category kind of service, at most 50 characters
     * @param description at most 2,000 characters
     */
    record Deed(String category, String description, ServicePeriod period) {}

    ServiceRecord {
        submittedAt = submittedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A new record. Nobody else needs to know of it before the community has confirmed it. */
    static Change<ServiceRecord> submit(String id, Member member, DivisionCode community, Deed deed, Instant at) {
        var scopes = ScopeKeys.of(
                ScopeKeys.division(community), ScopeKeys.unit(member.unitId()), ScopeKeys.member(member.id()));
        return Change.silent(
                new ServiceRecord(id, member.id(), member.unitId(), community, deed, at, new Submitted(at), scopes, 1));
    }

    Change<ServiceRecord> confirm(String by, UUID eventId, Instant at) {
        return switch (state) {
            case Submitted _ -> {
                var next = moved(new Confirmed(by, at));
                yield Change.of(next, next.confirmation(eventId, at));
            }
            case Confirmed _ -> Change.none(this);
            case Disputed _ -> throw new RecordRefused.IllegalMove(state.name(), StateName.CONFIRMED);
        };
    }

    Change<ServiceRecord> dispute(String by, String reason, Instant at) {
        return switch (state) {
            case Submitted _ -> Change.silent(moved(new Disputed(by, reason, at)));
            case Disputed _ -> Change.none(this);
            case Confirmed _ -> throw new RecordRefused.IllegalMove(state.name(), StateName.DISPUTED);
        };
    }

    private ServiceRecord moved(RecordState to) {
        return new ServiceRecord(id, memberId, unitId, community, deed, submittedAt, to, scopes, version + 1);
    }

    private ServiceRecordConfirmed confirmation(UUID eventId, Instant at) {
        return new ServiceRecordConfirmed(
                eventId,
                id,
                version,
                memberId,
                unitId,
                community,
                deed.category(),
                deed.period().minutes(),
                at);
    }
}
