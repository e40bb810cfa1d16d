package org.linli.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of joint meetings (联席会议) and of what they resolve. The subject is the meeting's id, or the resolution's where one is
 * spoken of.
 */
@JsonSubTypes({
    @Type(value = MeetingEvent.Convened.class, name = "party-member.meeting-convened.v1"),
    @Type(value = MeetingEvent.Cancelled.class, name = "party-member.meeting-cancelled.v1"),
    @Type(value = MeetingEvent.Opened.class, name = "party-member.meeting-opened.v1"),
    @Type(value = MeetingEvent.ProblemRaised.class, name = "party-member.meeting-problem-raised.v1"),
    @Type(value = MeetingEvent.ProblemSolved.class, name = "party-member.meeting-problem-solved.v1"),
    @Type(value = MeetingEvent.Closed.class, name = "party-member.meeting-closed.v1"),
    @Type(value = MeetingEvent.Resolved.class, name = "party-member.meeting-resolved.v1"),
    @Type(value = MeetingEvent.ResolutionReported.class, name = "party-member.meeting-resolution-reported.v1"),
    @Type(value = MeetingEvent.ResolutionOverdue.class, name = "party-member.meeting-resolution-overdue.v1"),
    @Type(value = MeetingEvent.ResolutionVerified.class, name = "party-member.meeting-resolution-verified.v1"),
})
public sealed interface MeetingEvent extends Event {

    /** What is true of the meeting whatever happens to it. */
    MeetingFacts meeting();

    /**
     * A council is to meet.
     *
     * @param chairUnitId whose turn it is to take the chair (轮值主席)
     */
    record Convened(
            UUID eventId,
            String subject,
            long sequence,
            MeetingFacts meeting,
            String chairUnitId,
            Instant startsAt,
            Instant at)
            implements MeetingEvent {}

    /** It does not meet after all. */
    record Cancelled(UUID eventId, String subject, long sequence, MeetingFacts meeting, Instant at)
            implements MeetingEvent {}

    /**
     * Enough came, and it is in session.
     *
     * @param unitIds units that are there
     * @param memberIds members who are there for themselves
     * @param problems how many problems lay before it
     */
    record Opened(
            UUID eventId,
            String subject,
            long sequence,
            MeetingFacts meeting,
            String chairUnitId,
            List<String> unitIds,
            List<String> memberIds,
            int problems,
            Instant at)
            implements MeetingEvent {}

    /**
     * Somebody raised a problem while it was in session.
     *
     * @param number of the item on its agenda
     */
    record ProblemRaised(UUID eventId, String subject, long sequence, MeetingFacts meeting, int number, Instant at)
            implements MeetingEvent {}

    /** A problem that lay before it is solved. */
    record ProblemSolved(UUID eventId, String subject, long sequence, MeetingFacts meeting, int number, Instant at)
            implements MeetingEvent {}

    /**
     * It is over.
     *
     * @param minutes how long it took
     */
    record Closed(
            UUID eventId,
            String subject,
            long sequence,
            MeetingFacts meeting,
            String chairUnitId,
            int minutes,
            Instant at)
            implements MeetingEvent {}

    /**
     * It resolved that a unit does something by a deadline (决议). Where it is about an order, that unit has the order from now on.
     *
     * @param orderId the stuck order that it is about, if it is about one
     * @param personId pseudonym of who wrote it down
     */
    record Resolved(
            UUID eventId,
            String subject,
            long sequence,
            MeetingFacts meeting,
            String unitId,
            Instant dueAt,
            @Nullable String orderId,
            String personId,
            Instant at)
            implements MeetingEvent {}

    /** The unit says that it is done. */
    record ResolutionReported(
            UUID eventId, String subject, long sequence, MeetingFacts meeting, String unitId, Instant dueAt, Instant at)
            implements MeetingEvent {}

    /** The deadline has passed and nothing was reported; told once. */
    record ResolutionOverdue(
            UUID eventId, String subject, long sequence, MeetingFacts meeting, String unitId, Instant dueAt, Instant at)
            implements MeetingEvent {}

    /**
     * Somebody has seen that it is done.
     *
     * @param inTime whether it was reported before the deadline
     */
    record ResolutionVerified(
            UUID eventId,
            String subject,
            long sequence,
            MeetingFacts meeting,
            String unitId,
            boolean inTime,
            Instant at)
            implements MeetingEvent {}
}
