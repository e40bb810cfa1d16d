package org.linli.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Posts, volunteer teams and activities, and who takes part in them. The subject is the post's, the team's or the activity's id. */
@JsonSubTypes({
    @Type(value = InvolvementEvent.PostClaimed.class, name = "party-member.post-claimed.v1"),
    @Type(value = InvolvementEvent.PostReleased.class, name = "party-member.post-released.v1"),
    @Type(value = InvolvementEvent.TeamJoined.class, name = "party-member.team-joined.v1"),
    @Type(value = InvolvementEvent.TeamLeft.class, name = "party-member.team-left.v1"),
    @Type(value = InvolvementEvent.ActivitySeatGivenUp.class, name = "party-member.activity-seat-given-up.v1"),
    @Type(value = InvolvementEvent.ActivityAttended.class, name = "party-member.activity-attended.v1"),
    @Type(value = InvolvementEvent.ActivityHeld.class, name = "party-member.activity-held.v1"),
    @Type(value = InvolvementEvent.ActivityCancelled.class, name = "party-member.activity-cancelled.v1"),
})
public sealed interface InvolvementEvent extends Event {

    /** A member took on a post (认领岗位). */
    record PostClaimed(
            UUID eventId,
            String subject,
            long sequence,
            DivisionCode community,
            PostKind kind,
            String category,
            String memberId,
            String unitId,
            Instant at)
            implements InvolvementEvent {}

    /**
     * A member gave a post up, or was relieved of it.
     *
     * @param since when they had taken it on
     */
    record PostReleased(
            UUID eventId,
            String subject,
            long sequence,
            DivisionCode community,
            PostKind kind,
            String category,
            String memberId,
            String unitId,
            Instant since,
            Instant at)
            implements InvolvementEvent {}

    /**
     * A member joined a volunteer team.
     *
     * @param specialty an ability, by its name
     */
    record TeamJoined(
            UUID eventId,
            String subject,
            long sequence,
            DivisionCode division,
            String specialty,
            String memberId,
            String unitId,
            Instant at)
            implements InvolvementEvent {}

    /** A member left a volunteer team. */
    record TeamLeft(
            UUID eventId,
            String subject,
            long sequence,
            DivisionCode division,
            String specialty,
            String memberId,
            String unitId,
            Instant at)
            implements InvolvementEvent {}

    /**
     * Somebody who had a seat does not come.
     *
     * @param by whose seat it was
     * @param to who had waited the longest and has it now; null if nobody waited
     */
    record ActivitySeatGivenUp(
            UUID eventId,
            String subject,
            long sequence,
            DivisionCode community,
            ActivityKind kind,
            Participant by,
            @Nullable Participant to,
            Instant at)
            implements InvolvementEvent {}

    /**
     * Somebody was there.
     *
     * @param minutes how long the activity is to last, 1 or more
     * @param flagged whether their place was unknown or too far off
     */
    record ActivityAttended(
            UUID eventId,
            String subject,
            long sequence,
            DivisionCode community,
            ActivityKind kind,
            Participant who,
            int minutes,
            boolean flagged,
            Instant at)
            implements InvolvementEvent {}

    /**
     * An activity is over.
     *
     * @param attended how many were there
     * @param missed who had a seat and did not come
     */
    record ActivityHeld(
            UUID eventId,
            String subject,
            long sequence,
            DivisionCode community,
            ActivityKind kind,
            int attended,
            List<Participant> missed,
            Instant at)
            implements InvolvementEvent {}

    /**
     * An activity does not take place.
     *
     * @param told who had signed up, with a seat or waiting
     */
    record ActivityCancelled(
            UUID eventId,
            String subject,
            long sequence,
            DivisionCode community,
            ActivityKind kind,
            List<Participant> told,
            Instant at)
            implements InvolvementEvent {}

    /**
     * Who takes part.
     *
     * @param unitId of a member, the unit on whose roster they were at the time
     */
    record Participant(
            ParticipantKind kind, String personId, @Nullable String unitId) {}
}
