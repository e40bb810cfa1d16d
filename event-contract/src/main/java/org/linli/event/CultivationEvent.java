package org.linli.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How pioneers are cultivated (先锋培育): plan, list, pairing, standard, publicity. The subject is the plan's, the candidate's or the role model's id. */
@JsonSubTypes({
    @Type(value = CultivationEvent.PlanMade.class, name = "party-member.cultivation-plan-made.v1"),
    @Type(value = CultivationEvent.CandidateListed.class, name = "party-member.candidate-listed.v1"),
    @Type(value = CultivationEvent.CandidatePaired.class, name = "party-member.candidate-paired.v1"),
    @Type(value = CultivationEvent.CandidateNoted.class, name = "party-member.candidate-noted.v1"),
    @Type(value = CultivationEvent.CandidateCultivated.class, name = "party-member.candidate-cultivated.v1"),
    @Type(value = CultivationEvent.RoleModelPublished.class, name = "party-member.role-model-published.v1"),
    @Type(value = CultivationEvent.RoleModelWithdrawn.class, name = "party-member.role-model-withdrawn.v1"),
})
public sealed interface CultivationEvent extends Event {

    /** Where it counts. */
    DivisionCode division();

    /**
     * A division or unit has planned a year's cultivation.
     *
     * @param unitId whose plan it is, if a unit's
     * @param criteria how many the standard has
     */
    record PlanMade(
            UUID eventId,
            String subject,
            long sequence,
            DivisionCode division,
            @Nullable String unitId,
            int year,
            int criteria,
            Instant at)
            implements CultivationEvent {}

    /** A member came onto a plan's list. */
    record CandidateListed(
            UUID eventId,
            String subject,
            long sequence,
            DivisionCode division,
            String planId,
            String memberId,
            Instant at)
            implements CultivationEvent {}

    /** A mentor takes care of the candidate. */
    record CandidatePaired(
            UUID eventId,
            String subject,
            long sequence,
            DivisionCode division,
            String planId,
            String memberId,
            String mentorId,
            Instant at)
            implements CultivationEvent {}

    /**
     * A month's progress was written down.
     *
     * @param month {@code yyyy-MM}
     */
    record CandidateNoted(
            UUID eventId,
            String subject,
            long sequence,
            DivisionCode division,
            String planId,
            String memberId,
            @Nullable String mentorId,
            String month,
            Instant at)
            implements CultivationEvent {}

    /** The candidate meets the standard: titles build on it. */
    record CandidateCultivated(
            UUID eventId,
            String subject,
            long sequence,
            DivisionCode division,
            String planId,
            String memberId,
            String mentorId,
            int year,
            Instant at)
            implements CultivationEvent {}

    /**
     * A role model can be read about by everybody.
     *
     * @param named whether the member agreed to be named
     */
    record RoleModelPublished(
            UUID eventId,
            String subject,
            long sequence,
            DivisionCode division,
            String memberId,
            boolean named,
            Instant at)
            implements CultivationEvent {}

    /** It can no longer be read. */
    record RoleModelWithdrawn(
            UUID eventId, String subject, long sequence, DivisionCode division, String memberId, Instant at)
            implements CultivationEvent {}
}
