package org.linli.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import java.time.Instant;
import java.util.UUID;

/** What becomes of a periodic report (双报告). The subject is the report's id. */
@JsonSubTypes({
    @Type(value = ReportEvent.Reminded.class, name = "party-member.report-reminded.v1"),
    @Type(value = ReportEvent.Overdue.class, name = "party-member.report-overdue.v1"),
    @Type(value = ReportEvent.Submitted.class, name = "party-member.report-submitted.v1"),
    @Type(value = ReportEvent.Returned.class, name = "party-member.report-returned.v1"),
    @Type(value = ReportEvent.Accepted.class, name = "party-member.report-accepted.v1"),
})
public sealed interface ReportEvent extends Event {

    /** What is true of the report whatever happens to it. */
    ReportFacts report();

    /**
     * It is due soon; told once for each time that is set.
     *
     * @param number of the reminder, from 1
     */
    record Reminded(UUID eventId, String subject, long sequence, ReportFacts report, int number, Instant at)
            implements ReportEvent {}

    /** It was not submitted in time; told once. */
    record Overdue(UUID eventId, String subject, long sequence, ReportFacts report, Instant at)
            implements ReportEvent {}

    /**
     * It was handed in.
     *
     * @param version of the report, from 1: one that was returned is handed in again
     */
    record Submitted(
            UUID eventId, String subject, long sequence, ReportFacts report, int version, boolean inTime, Instant at)
            implements ReportEvent {}

    /** It has to be written again. */
    record Returned(UUID eventId, String subject, long sequence, ReportFacts report, int version, Instant at)
            implements ReportEvent {}

    /** The branch, or the unit's superior, took it. */
    record Accepted(UUID eventId, String subject, long sequence, ReportFacts report, int version, Instant at)
            implements ReportEvent {}
}
