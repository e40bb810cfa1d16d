package org.linli.evaluation.figure;

import static org.linli.evaluation.figure.Figure.CONTACTED;
import static org.linli.evaluation.figure.Figure.FOLLOW_UPS;
import static org.linli.evaluation.figure.Figure.MEETINGS;
import static org.linli.evaluation.figure.Figure.MEMBER_CHECK_INS;
import static org.linli.evaluation.figure.Figure.ORDERS;
import static org.linli.evaluation.figure.Figure.ORDERS_ANSWERED;
import static org.linli.evaluation.figure.Figure.ORDERS_OVERDUE;
import static org.linli.evaluation.figure.Figure.RATINGS;
import static org.linli.evaluation.figure.Figure.RATINGS_SATISFIED;
import static org.linli.evaluation.figure.Figure.REPORTS;
import static org.linli.evaluation.figure.Figure.REPORTS_IN_TIME;
import static org.linli.evaluation.figure.Figure.REPORTS_OVERDUE;
import static org.linli.evaluation.figure.Figure.RESOLUTIONS;
import static org.linli.evaluation.figure.Figure.RESOLUTIONS_DONE;
import static org.linli.evaluation.figure.Figure.RESOLUTIONS_IN_TIME;
import static org.linli.evaluation.figure.Figure.SATISFIED;
import static org.linli.evaluation.figure.Figure.SERVICES;
import static org.linli.evaluation.figure.Figure.SERVICE_MINUTES;
import static org.linli.evaluation.figure.Figure.SOLVED;
import static org.linli.evaluation.figure.Figure.UNIT_CHECK_INS;
import static org.linli.evaluation.figure.Figure.WHISTLES;
import static org.linli.evaluation.figure.Figure.WHISTLES_ANSWERED;
import static org.linli.evaluation.figure.Figure.WHISTLES_IN_TIME;
import static org.linli.evaluation.figure.Figure.WHISTLE_APPRAISALS;
import static org.linli.evaluation.figure.Figure.WHISTLE_SCORE;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionLevel;
import org.linli.event.Event;
import org.linli.event.MeetingEvent;
import org.linli.event.OrderPhase;
import org.linli.event.PartyMemberEvent;
import org.linli.event.ReportEvent;
import org.linli.event.RequestEvent;
import org.linli.event.ServiceEvent;
import org.linli.event.ServiceFacts;
import org.linli.event.WhistleEvent;

/** Reads out of an event what units did. Pure: each event says all that is needed of it. */
final class Deeds {

    /** What the unit itself has to do in time; the rest is the community's. */
    private static final Set<OrderPhase> UNITS_OWN = EnumSet.of(OrderPhase.SIGN, OrderPhase.HANDLE, OrderPhase.ANSWER);

    private Deeds() {}

    /** Nothing for events that say nothing of a unit. */
    static List<Deed> of(Event event) {
        return switch (event) {
            case RequestEvent of -> ofOrder(of).toList();
            case WhistleEvent of -> ofWhistle(of).toList();
            case PartyMemberEvent of -> ofRoster(of).toList();
            case ServiceEvent of -> ofService(of).toList();
            case MeetingEvent of -> ofMeeting(of).toList();
            case ReportEvent of -> ofReport(of).toList();
            default -> List.of();
        };
    }

    private static Stream<Deed> ofOrder(RequestEvent event) {
        return switch (event) {
            case RequestEvent.Dispatched dispatched -> order(event, dispatched.unitId(), Map.of(ORDERS, 1L));
            case RequestEvent.Answered answered -> order(event, answered.unitId(), Map.of(ORDERS_ANSWERED, 1L));
            // Every order that is late is first told to its community, and higher up only later.
            case RequestEvent.Escalated late ->
                late.level() == DivisionLevel.COMMUNITY && UNITS_OWN.contains(late.phase())
                        ? order(event, late.unitId(), Map.of(ORDERS_OVERDUE, 1L))
                        : Stream.empty();
            case RequestEvent.Rated rated ->
                order(event, rated.unitId(), Map.of(RATINGS, 1L, RATINGS_SATISFIED, one(rated.satisfied())));
            case RequestEvent.FollowedUp call ->
                call.connected() && (call.last() || call.reopened())
                        ? order(event, call.unitId(), verdict(call))
                        : Stream.empty();
            default -> Stream.empty();
        };
    }

    private static Map<Figure, Long> verdict(RequestEvent.FollowedUp call) {
        return Map.of(
                FOLLOW_UPS,
                1L,
                CONTACTED,
                one(call.contacted()),
                SOLVED,
                one(call.solved()),
                SATISFIED,
                one(call.satisfied()));
    }

    private static Stream<Deed> order(RequestEvent event, @Nullable String unitId, Map<Figure, Long> amounts) {
        return unitId == null
                ? Stream.empty()
                : Stream.of(new Deed(unitId, event.order().grid(), event.at(), amounts));
    }

    private static Stream<Deed> ofWhistle(WhistleEvent event) {
        return switch (event) {
            case WhistleEvent.Blown blown ->
                blown.called().stream().map(called -> whistle(event, called.unitId(), Map.of(WHISTLES, 1L)));
            case WhistleEvent.Judged judged
            when judged.excused() -> Stream.of(whistle(event, judged.unitId(), Map.of(WHISTLES, -1L)));
            case WhistleEvent.Responded came ->
                Stream.of(whistle(
                        event, came.unitId(), Map.of(WHISTLES_ANSWERED, 1L, WHISTLES_IN_TIME, one(came.inTime()))));
            case WhistleEvent.Closed closed ->
                closed.appraisals().stream()
                        .map(each -> whistle(event, each.unitId(), Map.of(WHISTLE_APPRAISALS, 1L, WHISTLE_SCORE, (long)
                                each.score())));
            default -> Stream.empty();
        };
    }

    private static Deed whistle(WhistleEvent event, String unitId, Map<Figure, Long> amounts) {
        return new Deed(unitId, event.whistle().division(), event.whistle().blownAt(), amounts);
    }

    private static Stream<Deed> ofRoster(PartyMemberEvent event) {
        return switch (event) {
            case PartyMemberEvent.UnitCheckedIn in ->
                Stream.of(new Deed(in.subject(), in.community(), in.at(), Map.of(UNIT_CHECK_INS, 1L)));
            case PartyMemberEvent.MemberCheckedIn in ->
                Stream.of(new Deed(in.unitId(), in.community(), in.at(), Map.of(MEMBER_CHECK_INS, 1L)));
            case PartyMemberEvent.ServiceRecordConfirmed confirmed ->
                Stream.of(new Deed(
                        confirmed.unitId(),
                        confirmed.community(),
                        confirmed.at(),
                        Map.of(SERVICES, 1L, SERVICE_MINUTES, (long) confirmed.minutes())));
            default -> Stream.empty();
        };
    }

    private static Stream<Deed> ofService(ServiceEvent event) {
        return switch (event) {
            case ServiceEvent.UnitServiceConfirmed _, ServiceEvent.ConfirmationRestored _ -> service(event, 1);
            case ServiceEvent.ConfirmationTakenBack _ -> service(event, -1);
            default -> Stream.empty();
        };
    }

    private static Stream<Deed> service(ServiceEvent event, long sign) {
        ServiceFacts facts = event.service();
        var amounts = Map.of(SERVICES, sign, SERVICE_MINUTES, sign * facts.minutes());
        return Stream.of(new Deed(facts.unitId(), facts.community(), event.at(), amounts));
    }

    private static Stream<Deed> ofMeeting(MeetingEvent event) {
        return switch (event) {
            case MeetingEvent.Opened opened ->
                opened.unitIds().stream().map(unit -> meeting(event, unit, Map.of(MEETINGS, 1L)));
            case MeetingEvent.Resolved resolved ->
                Stream.of(meeting(event, resolved.unitId(), Map.of(RESOLUTIONS, 1L)));
            case MeetingEvent.ResolutionVerified verified ->
                Stream.of(meeting(
                        event,
                        verified.unitId(),
                        Map.of(RESOLUTIONS_DONE, 1L, RESOLUTIONS_IN_TIME, one(verified.inTime()))));
            default -> Stream.empty();
        };
    }

    private static Deed meeting(MeetingEvent event, String unitId, Map<Figure, Long> amounts) {
        return new Deed(unitId, event.meeting().division(), event.at(), amounts);
    }

    private static Stream<Deed> ofReport(ReportEvent event) {
        var report = event.report();
        return switch (event) {
            // One that was returned is handed in again, and counts once.
            case ReportEvent.Submitted submitted
            when submitted.version() == 1 ->
                Stream.of(new Deed(
                        report.unitId(),
                        report.division(),
                        event.at(),
                        Map.of(REPORTS, 1L, REPORTS_IN_TIME, one(submitted.inTime()))));
            case ReportEvent.Overdue _ ->
                Stream.of(new Deed(report.unitId(), report.division(), event.at(), Map.of(REPORTS_OVERDUE, 1L)));
            default -> Stream.empty();
        };
    }

    private static long one(boolean counts) {
        return counts ? 1 : 0;
    }
}
