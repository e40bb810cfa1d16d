package org.linli.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import java.time.Instant;
import java.util.UUID;

/** What becomes of units and members on the rosters. The subject is the unit's, the member's or the appointment's id. */
@JsonSubTypes({
    @Type(value = RosterEvent.UnitCheckedOut.class, name = "party-member.unit-checked-out.v1"),
    @Type(value = RosterEvent.MemberCheckedOut.class, name = "party-member.member-checked-out.v1"),
    @Type(value = RosterEvent.MemberTransferred.class, name = "party-member.member-transferred.v1"),
    @Type(value = RosterEvent.MemberAppointed.class, name = "party-member.member-appointed.v1"),
    @Type(value = RosterEvent.AppointmentEnded.class, name = "party-member.appointment-ended.v1"),
    @Type(value = RosterEvent.DutyReminded.class, name = "party-member.duty-reminded.v1"),
})
public sealed interface RosterEvent extends Event {

    /** A unit is checked in nowhere any more. */
    record UnitCheckedOut(
            UUID eventId, String subject, long sequence, DivisionCode community, String reason, Instant at)
            implements RosterEvent {}

    /** A member is checked in nowhere any more. */
    record MemberCheckedOut(
            UUID eventId,
            String subject,
            long sequence,
            String unitId,
            DivisionCode community,
            String reason,
            Instant at)
            implements RosterEvent {}

    /** A member went from the roster of one unit to that of another (组织关系转接). */
    record MemberTransferred(UUID eventId, String subject, long sequence, String fromUnitId, String unitId, Instant at)
            implements RosterEvent {}

    /** A member took up a position in a community. */
    record MemberAppointed(
            UUID eventId,
            String subject,
            long sequence,
            String memberId,
            CommunityPosition position,
            DivisionCode community,
            Instant at)
            implements RosterEvent {}

    /** The position is no longer theirs. */
    record AppointmentEnded(
            UUID eventId,
            String subject,
            long sequence,
            String memberId,
            CommunityPosition position,
            DivisionCode community,
            Instant at)
            implements RosterEvent {}

    /**
     * A member is reminded of a duty. The subject is that of their reminders, which count for themselves.
     *
     * @param duty its name in the service's table of duties
     * @param due when it was due
     */
    record DutyReminded(
            UUID eventId,
            String subject,
            long sequence,
            String memberId,
            MemberKind kind,
            String duty,
            Instant due,
            Instant at)
            implements RosterEvent {}
}
