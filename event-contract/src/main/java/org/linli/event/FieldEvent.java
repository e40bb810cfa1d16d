package org.linli.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What staff do in the grids. The subject is the id of the plan, patrol or care subject; days are those of Asia/Shanghai. */
@JsonSubTypes({
    @Type(value = FieldEvent.PatrolPlanMade.class, name = "grid.patrol-plan-made.v1"),
    @Type(value = FieldEvent.PatrolPlanEnded.class, name = "grid.patrol-plan-ended.v1"),
    @Type(value = FieldEvent.PatrolRecorded.class, name = "grid.patrol-recorded.v1"),
    @Type(value = FieldEvent.PatrolFindingReported.class, name = "grid.patrol-finding-reported.v1"),
    @Type(value = FieldEvent.CareVisitOverdue.class, name = "grid.care-visit-overdue.v1"),
})
public sealed interface FieldEvent extends Event {

    /** The grid or micro-grid it is about; of people in need of care, no more than the community. */
    DivisionCode division();

    /**
     * Somebody is to patrol a grid.
     *
     * @param due the days on which a patrol falls due, in their order
     */
    record PatrolPlanMade(
            UUID eventId,
            String subject,
            long sequence,
            DivisionCode division,
            String personId,
            List<LocalDate> due,
            Instant at)
            implements FieldEvent {}

    /**
     * A plan ended before its time.
     *
     * @param withdrawn the days on which nothing is due any more
     */
    record PatrolPlanEnded(
            UUID eventId,
            String subject,
            long sequence,
            DivisionCode division,
            String personId,
            List<LocalDate> withdrawn,
            Instant at)
            implements FieldEvent {}

    /**
     * Somebody was on patrol.
     *
     * @param planId null for a patrol that no plan asked for
     * @param day on which the patrol was due; of one without a plan, on which it was made
     * @param findings how many there were
     */
    record PatrolRecorded(
            UUID eventId,
            String subject,
            long sequence,
            DivisionCode division,
            String personId,
            @Nullable String planId,
            LocalDate day,
            PatrolStanding standing,
            int findings,
            Instant at)
            implements FieldEvent {}

    /**
     * Something on a patrol that somebody should see to.
     *
     * @param findingId its own, and that of the order that it becomes
     * @param category matter, as the catalogue names it
     * @param text what was seen
     * @param longitude of the check-in, WGS-84
     * @param latitude of the check-in, WGS-84
     */
    record PatrolFindingReported(
            UUID eventId,
            String subject,
            long sequence,
            String findingId,
            DivisionCode division,
            String personId,
            String category,
            String text,
            double longitude,
            double latitude,
            Instant at)
            implements FieldEvent {}

    /**
     * Somebody in need of care was not visited in time.
     *
     * @param subject pseudonym of who is in need
     * @param division their community
     * @param escalatedTo whose turn it is now: community, street or district
     * @param due the day on which the visit was due
     */
    record CareVisitOverdue(
            UUID eventId,
            String subject,
            long sequence,
            DivisionCode division,
            DivisionLevel escalatedTo,
            LocalDate due,
            Instant at)
            implements FieldEvent {}
}
