package org.linli.partymember.meeting.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.event.DivisionLevel;
import org.linli.event.MeetingEvent;
import org.linli.event.Topics;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.linli.kit.tally.Increment;
import org.linli.kit.tally.Tallies;
import org.linli.kit.tally.Tally;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Counts what becomes of meetings, each event exactly once, for every division from the council's up to the district. Everything counts in the
 * month in which the meeting was convened, so that no rate exceeds 100 %.
 */
@Component
class MeetingTally implements EventHandler {

    static final String PERIODS = "periods";
    static final String CONVENED = "convened";
    static final String CANCELLED = "cancelled";
    static final String HELD = "held";
    static final String RAISED = "raised";
    static final String SOLVED = "solved";
    static final String RESOLVED = "resolved";
    static final String OVERDUE = "overdue";
    static final String VERIFIED = "verified";
    static final String IN_TIME = "inTime";

    private final Tally tally;

    MeetingTally(Tallies tallies) {
        this.tally = tallies.of(MeetingFigures.COLLECTION);
    }

    @Override
    public String group() {
        return "party-member.meeting-figures";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.PARTY_MEMBER);
    }

    @Override
    public Mono<Void> handle(List<Received> batch) {
        var counting = batch.stream()
                .filter(received -> received.event() instanceof MeetingEvent event
                        && !adds(event).isEmpty())
                .toList();
        return counting.isEmpty() ? Mono.empty() : tally.count(counting, MeetingTally::increments);
    }

    private static List<Increment> increments(Received received) {
        var event = (MeetingEvent) received.event();
        var amounts = new HashMap<String, Long>();
        MeetingPeriod.of(event.meeting().convenedAt())
                .forEach(period -> adds(event)
                        .forEach((figure, amount) ->
                                amounts.put(PERIODS + "." + period.value() + "." + figure, amount)));
        return event.meeting().division().lineage().stream()
                .filter(code -> code.length() >= DivisionLevel.DISTRICT.digits())
                .map(division -> new Increment(division, received.origin(), Map.of(), amounts))
                .toList();
    }

    private static Map<String, Long> adds(MeetingEvent event) {
        return switch (event) {
            case MeetingEvent.Convened _ -> Map.of(CONVENED, 1L);
            case MeetingEvent.Cancelled _ -> Map.of(CANCELLED, 1L);
            case MeetingEvent.Opened opened ->
                opened.problems() == 0 ? Map.of() : Map.of(RAISED, (long) opened.problems());
            case MeetingEvent.ProblemRaised _ -> Map.of(RAISED, 1L);
            case MeetingEvent.ProblemSolved _ -> Map.of(SOLVED, 1L);
            case MeetingEvent.Closed _ -> Map.of(HELD, 1L);
            case MeetingEvent.Resolved _ -> Map.of(RESOLVED, 1L);
            case MeetingEvent.ResolutionReported _ -> Map.of();
            case MeetingEvent.ResolutionOverdue _ -> Map.of(OVERDUE, 1L);
            case MeetingEvent.ResolutionVerified verified ->
                verified.inTime() ? Map.of(VERIFIED, 1L, IN_TIME, 1L) : Map.of(VERIFIED, 1L);
        };
    }
}
