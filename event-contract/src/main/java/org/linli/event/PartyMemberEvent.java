package org.linli.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import java.time.Instant;
import java.util.UUID;

/** What units and members did. The subject is the unit's, the member's or the service record's id. */
@JsonSubTypes({
    @Type(value = PartyMemberEvent.UnitRegistered.class, name = "party-member.unit-registered.v1"),
    @Type(value = PartyMemberEvent.MemberRegistered.class, name = "party-member.member-registered.v1"),
    @Type(value = PartyMemberEvent.UnitCheckedIn.class, name = "party-member.unit-checked-in.v1"),
    @Type(value = PartyMemberEvent.MemberCheckedIn.class, name = "party-member.member-checked-in.v1"),
    @Type(value = PartyMemberEvent.ServiceRecordConfirmed.class, name = "party-member.service-record-confirmed.v1"),
})
public sealed interface PartyMemberEvent extends Event {

    /** A unit came onto the roster. */
    record UnitRegistered(UUID eventId, String subject, long sequence, String name, DivisionCode division, Instant at)
            implements PartyMemberEvent {}

    /** A member came onto a unit's roster. */
    record MemberRegistered(UUID eventId, String subject, long sequence, String unitId, MemberKind kind, Instant at)
            implements PartyMemberEvent {}

    /** A unit checked in to a community (单位党组织报到). */
    record UnitCheckedIn(UUID eventId, String subject, long sequence, DivisionCode community, Instant at)
            implements PartyMemberEvent {}

    /** A member checked in to a community (在职党员报到). */
    record MemberCheckedIn(
            UUID eventId, String subject, long sequence, String unitId, DivisionCode community, Instant at)
            implements PartyMemberEvent {}

    /**
     * The community confirmed what a member did.
     *
     * @param minutes how long it took, 1 or more
     */
    record ServiceRecordConfirmed(
            UUID eventId,
            String subject,
            long sequence,
            String memberId,
            String unitId,
            DivisionCode community,
            String category,
            int minutes,
            Instant at)
            implements PartyMemberEvent {}
}
