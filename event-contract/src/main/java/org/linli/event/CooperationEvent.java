package org.linli.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What units and members can do, what communities need (资源清单, 需求清单), the projects that come of both (项目清单), and co-building
 * agreements (共建协议). The subject is the offer's, need's, project's or agreement's id. Days are those of Asia/Shanghai.
 */
@JsonSubTypes({
    @Type(value = CooperationEvent.OfferMade.class, name = "party-member.offer-made.v1"),
    @Type(value = CooperationEvent.NeedStated.class, name = "party-member.need-stated.v1"),
    @Type(value = CooperationEvent.ProjectFounded.class, name = "party-member.project-founded.v1"),
    @Type(value = CooperationEvent.ProjectMilestoneReached.class, name = "party-member.project-milestone-reached.v1"),
    @Type(value = CooperationEvent.ProjectFinished.class, name = "party-member.project-finished.v1"),
    @Type(value = CooperationEvent.ProjectCancelled.class, name = "party-member.project-cancelled.v1"),
    @Type(value = CooperationEvent.AgreementSigned.class, name = "party-member.agreement-signed.v1"),
    @Type(value = CooperationEvent.AgreementEnded.class, name = "party-member.agreement-ended.v1"),
})
public sealed interface CooperationEvent extends Event {

    /** @param memberId null if it is the unit's offer */
    record OfferMade(
            UUID eventId,
            String subject,
            long sequence,
            String unitId,
            @Nullable String memberId,
            Instant at) implements CooperationEvent {}

    /** A community is in need of something. */
    record NeedStated(UUID eventId, String subject, long sequence, DivisionCode community, Instant at)
            implements CooperationEvent {}

    /** An offer and a need have become a project. */
    record ProjectFounded(UUID eventId, String subject, long sequence, ProjectFacts project, Instant at)
            implements CooperationEvent {}

    /** @param percent of the milestones that are reached now, rounded down */
    record ProjectMilestoneReached(
            UUID eventId,
            String subject,
            long sequence,
            ProjectFacts project,
            String milestone,
            int percent,
            Instant at)
            implements CooperationEvent {}

    /** @param spentFen in 1/100 yuan */
    record ProjectFinished(UUID eventId, String subject, long sequence, ProjectFacts project, long spentFen, Instant at)
            implements CooperationEvent {}

    /** It is given up; the offer and the need are free again. */
    record ProjectCancelled(UUID eventId, String subject, long sequence, ProjectFacts project, Instant at)
            implements CooperationEvent {}

    /**
     * Both sides have signed.
     *
     * @param from the first day
     * @param until the last day
     */
    record AgreementSigned(
            UUID eventId,
            String subject,
            long sequence,
            DivisionCode community,
            String unitId,
            LocalDate from,
            LocalDate until,
            List<String> projects,
            Instant at)
            implements CooperationEvent {}

    /** @param early whether it ended before its last day was over */
    record AgreementEnded(
            UUID eventId,
            String subject,
            long sequence,
            DivisionCode community,
            String unitId,
            boolean early,
            Instant at)
            implements CooperationEvent {}
}
