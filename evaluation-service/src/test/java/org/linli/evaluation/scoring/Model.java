package org.linli.evaluation.scoring;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.event.DivisionCode;
import org.linli.event.Event;
import org.linli.event.PartyMemberEvent.MemberCheckedIn;
import org.linli.event.PartyMemberEvent.ServiceRecordConfirmed;
import org.linli.event.PartyMemberEvent.UnitCheckedIn;
import org.linli.event.RequestEvent.Answered;
import org.linli.event.RequestEvent.Closed;
import org.linli.event.RequestEvent.Rated;
import org.linli.event.ServiceEvent;
import org.linli.event.ServiceEvent.ConfirmationRestored;
import org.linli.event.ServiceEvent.ConfirmationTakenBack;
import org.linli.event.ServiceFacts;

/** The rules of 2026-1 once more, in plain Java: what ledger and boards must come to, however the events arrive. */
record Model(Map<String, Long> ledger, Map<String, List<Long>> boards) {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu-MM").withZone(ZoneId.of("Asia/Shanghai"));

    private static final Instant FIRST_RULES = Instant.parse("2025-12-31T16:00:00Z");

    static Model of(Collection<Event> events) {
        var model = new Model(new HashMap<>(), new HashMap<>());
        events.stream()
                .filter(event -> event instanceof ServiceEvent || !event.at().isBefore(FIRST_RULES))
                .forEach(model::score);
        return model;
    }

    private void score(Event event) {
        switch (event) {
            case Closed e
            when e.order().residentId() != null ->
                give(
                        e,
                        "resident-request-closed",
                        "RESIDENT",
                        e.order().residentId(),
                        e.order().grid(),
                        100);
            case Answered e
            when e.memberId() != null ->
                give(
                        e,
                        "member-order-answered",
                        "MEMBER",
                        e.memberId(),
                        e.order().grid(),
                        200);
            case Answered e ->
                give(e, "unit-order-answered", "UNIT", e.unitId(), e.order().grid(), 200);
            case Rated e
            when e.unitId() != null ->
                give(e, "unit-order-rated", "UNIT", e.unitId(), e.order().grid(), e.satisfied() ? 300 : -100);
            case Rated e
            when e.satisfied() ->
                give(
                        e,
                        "member-order-satisfied",
                        "MEMBER",
                        e.memberId(),
                        e.order().grid(),
                        100);
            case UnitCheckedIn e -> give(e, "unit-check-in", "UNIT", e.subject(), e.community(), 500);
            case MemberCheckedIn e -> give(e, "member-check-in", "MEMBER", e.subject(), e.community(), 500);
            case ServiceRecordConfirmed e
            when e.minutes() >= 30 ->
                give(e, "member-service-confirmed", "MEMBER", e.memberId(), e.community(), e.minutes() / 30 * 100);
            case ConfirmationTakenBack e -> again(e, e.service(), -1);
            case ConfirmationRestored e -> again(e, e.service(), 1);
            default -> {}
        }
    }

    /** As the confirmation gave, in its month; disputes are heard of seconds later. */
    private void again(Event event, ServiceFacts service, int sign) {
        if (service.minutes() >= 30 && !service.startedAt().isBefore(FIRST_RULES)) {
            var points = sign * (service.minutes() / 30) * 100;
            var as = new ServiceRecordConfirmed(
                    event.eventId(),
                    "record",
                    1,
                    Objects.requireNonNull(service.memberId()),
                    service.unitId(),
                    service.community(),
                    service.category(),
                    service.minutes(),
                    service.startedAt());
            give(as, "member-service-confirmed", "MEMBER", as.memberId(), as.community(), points);
        }
    }

    private void give(Event event, String rule, String kind, String id, DivisionCode place, long points) {
        var month = MONTH.format(event.at());
        ledger.put(event.eventId() + ":" + rule, points);
        for (var area : List.of("*", digits(place, 6), digits(place, 9), digits(place, 12))) {
            for (var period : List.of("ALL", month.substring(0, 4), month)) {
                boards.merge(
                        kind + "|" + area + "|" + period + "|" + id,
                        List.of(points, 1L),
                        (some, more) -> List.of(some.get(0) + more.get(0), some.get(1) + more.get(1)));
            }
        }
    }

    private static String digits(DivisionCode place, int count) {
        return place.value().substring(0, count);
    }
}
