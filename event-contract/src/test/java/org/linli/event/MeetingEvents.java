package org.linli.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One of each type of what joint meetings and the cultivation of pioneers tell. */
final class MeetingEvents {

    private static final UUID ID = UUID.fromString("0193f0a0-0000-7000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-11-22T01:02:03Z");
    private static final Instant DUE = Instant.parse("2026-12-01T10:00:00Z");
    private static final DivisionCode STREET = new DivisionCode("140213050");
    private static final MeetingFacts FACTS = new MeetingFacts("meeting-1", "council-1", STREET, AT);

    private MeetingEvents() {}

    static Stream<Event> everyType() {
        return Stream.concat(meetings(), cultivation());
    }

    private static Stream<Event> meetings() {
        return Stream.of(
                new MeetingEvent.Convened(ID, "meeting-1", 1, FACTS, "unit-1", DUE, AT),
                new MeetingEvent.Cancelled(ID, "meeting-1", 2, FACTS, AT),
                new MeetingEvent.Opened(
                        ID, "meeting-1", 3, FACTS, "unit-1", List.of("unit-1", "unit-2"), List.of("member-1"), 2, AT),
                new MeetingEvent.ProblemRaised(ID, "meeting-1", 4, FACTS, 3, AT),
                new MeetingEvent.ProblemSolved(ID, "meeting-1", 5, FACTS, 3, AT),
                new MeetingEvent.Closed(ID, "meeting-1", 6, FACTS, "unit-1", 90, AT),
                new MeetingEvent.Resolved(ID, "order-1", 1, FACTS, "unit-2", DUE, "order-1", "admin-1", AT),
                new MeetingEvent.ResolutionReported(ID, "resolution-1", 2, FACTS, "unit-2", DUE, AT),
                new MeetingEvent.ResolutionOverdue(ID, "resolution-1", 3, FACTS, "unit-2", DUE, AT),
                new MeetingEvent.ResolutionVerified(ID, "resolution-1", 4, FACTS, "unit-2", true, AT));
    }

    private static Stream<Event> cultivation() {
        return Stream.of(
                new CultivationEvent.PlanMade(ID, "plan-1", 1, STREET, "unit-1", 2026, 3, AT),
                new CultivationEvent.CandidateListed(ID, "candidate-1", 1, STREET, "plan-1", "member-1", AT),
                new CultivationEvent.CandidatePaired(
                        ID, "candidate-1", 2, STREET, "plan-1", "member-1", "member-2", AT),
                new CultivationEvent.CandidateNoted(
                        ID, "candidate-1", 3, STREET, "plan-1", "member-1", "member-2", "2026-11", AT),
                new CultivationEvent.CandidateCultivated(
                        ID, "candidate-1", 4, STREET, "plan-1", "member-1", "member-2", 2026, AT),
                new CultivationEvent.RoleModelPublished(ID, "model-1", 3, STREET, "member-1", true, AT),
                new CultivationEvent.RoleModelWithdrawn(ID, "model-1", 4, STREET, "member-1", AT));
    }
}
