package org.linli.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What becomes of a whistle (吹哨报到). The subject is the whistle's id. */
@JsonSubTypes({
    @Type(value = WhistleEvent.Blown.class, name = "request.whistle-blown.v1"),
    @Type(value = WhistleEvent.Responded.class, name = "request.whistle-responded.v1"),
    @Type(value = WhistleEvent.Declined.class, name = "request.whistle-declined.v1"),
    @Type(value = WhistleEvent.Judged.class, name = "request.whistle-judged.v1"),
    @Type(value = WhistleEvent.PartDone.class, name = "request.whistle-part-done.v1"),
    @Type(value = WhistleEvent.Overdue.class, name = "request.whistle-overdue.v1"),
    @Type(value = WhistleEvent.JointTaskDone.class, name = "request.whistle-joint-task-done.v1"),
    @Type(value = WhistleEvent.Closed.class, name = "request.whistle-closed.v1"),
})
public sealed interface WhistleEvent extends Event {

    /** What is true of the whistle whatever happens to it. */
    WhistleFacts whistle();

    /** A street or community called several units at once (吹哨). */
    record Blown(UUID eventId, String subject, long sequence, WhistleFacts whistle, List<Called> called, Instant at)
            implements WhistleEvent {}

    /** The unit came (报到). */
    record Responded(
            UUID eventId,
            String subject,
            long sequence,
            WhistleFacts whistle,
            String unitId,
            boolean inTime,
            Instant at)
            implements WhistleEvent {}

    /** The unit says that it is not its business. */
    record Declined(UUID eventId, String subject, long sequence, WhistleFacts whistle, String unitId, Instant at)
            implements WhistleEvent {}

    /**
     * Who whistled has judged what a unit gave as its reason not to come.
     *
     * @param excused whether the unit need not come
     */
    record Judged(
            UUID eventId,
            String subject,
            long sequence,
            WhistleFacts whistle,
            String unitId,
            boolean excused,
            Instant at)
            implements WhistleEvent {}

    /** The unit has done its part. */
    record PartDone(UUID eventId, String subject, long sequence, WhistleFacts whistle, String unitId, Instant at)
            implements WhistleEvent {}

    /**
     * The unit did not come in time; told once.
     *
     * @param dueAt until when it should have come
     */
    record Overdue(
            UUID eventId, String subject, long sequence, WhistleFacts whistle, String unitId, Instant dueAt, Instant at)
            implements WhistleEvent {}

    /**
     * Units went out together (联合执法).
     *
     * @param number of the task within the whistle, from 1
     * @param unitIds who took part
     */
    record JointTaskDone(
            UUID eventId,
            String subject,
            long sequence,
            WhistleFacts whistle,
            int number,
            List<String> unitIds,
            Instant at)
            implements WhistleEvent {}

    /** Who whistled has closed it and appraised every unit that was not excused. */
    record Closed(
            UUID eventId, String subject, long sequence, WhistleFacts whistle, List<Appraised> appraisals, Instant at)
            implements WhistleEvent {}

    /**
     * A unit that was called.
     *
     * @param limit within which it is to come
     * @param dueAt the instant at which that has run out
     */
    record Called(String unitId, Deadline.Limit limit, Instant dueAt) {}

    /**
     * What is thought of a unit's part.
     *
     * @param score 1 to 5
     */
    record Appraised(String unitId, int score) {}
}
