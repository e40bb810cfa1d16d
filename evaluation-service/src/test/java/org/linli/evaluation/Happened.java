package org.linli.evaluation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.event.Channel;
import org.linli.event.DivisionCode;
import org.linli.event.OrderFacts;
import org.linli.event.PartyMemberEvent.MemberCheckedIn;
import org.linli.event.PartyMemberEvent.ServiceRecordConfirmed;
import org.linli.event.PartyMemberEvent.UnitCheckedIn;
import org.linli.event.PartyMemberEvent.UnitRegistered;
import org.linli.event.RequestEvent.Answered;
import org.linli.event.RequestEvent.Closed;
import org.linli.event.RequestEvent.Rated;
import org.linli.event.RequestKind;
import org.linli.event.ServiceEvent.ConfirmationRestored;
import org.linli.event.ServiceEvent.ConfirmationTakenBack;
import org.linli.event.ServiceFacts;

/** Builds events: {@code Happened.in(grid).at(moment).answeredByUnit("unit-1")}. */
public record Happened(
        DivisionCode place, Instant at, @Nullable String resident, UUID id) {

    public static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    public static Happened in(DivisionCode place) {
        return new Happened(place, NOON, null, UUID.randomUUID());
    }

    public Happened at(String moment) {
        return at(Instant.parse(moment));
    }

    public Happened at(Instant moment) {
        return new Happened(place, moment, resident, id);
    }

    public Happened forResident(String residentId) {
        return new Happened(place, at, residentId, id);
    }

    public Happened withId(UUID eventId) {
        return new Happened(place, at, resident, eventId);
    }

    public Answered answeredByUnit(String unit) {
        return new Answered(id, order(), 4, facts(), unit, null, at);
    }

    public Answered answeredByMember(String member) {
        return new Answered(id, order(), 4, facts(), null, member, at);
    }

    public Rated ratedUnit(String unit, boolean satisfied) {
        return new Rated(id, order(), 5, facts(), unit, null, satisfied, at);
    }

    public Rated ratedMember(String member, boolean satisfied) {
        return new Rated(id, order(), 5, facts(), null, member, satisfied, at);
    }

    public Closed closed() {
        return new Closed(id, order(), 6, facts(), null, null, at);
    }

    public UnitRegistered unitRegistered(String unit, String name) {
        return new UnitRegistered(id, unit, 1, name, place, at);
    }

    public UnitCheckedIn unitCheckedIn(String unit) {
        return new UnitCheckedIn(id, unit, 2, place, at);
    }

    public MemberCheckedIn memberCheckedIn(String member) {
        return new MemberCheckedIn(id, member, 2, "unit-of-" + member, place, at);
    }

    public ServiceRecordConfirmed served(String member, int minutes) {
        return new ServiceRecordConfirmed(
                id, "record-" + id, 2, member, "unit-of-" + member, place, "便民服务", minutes, at);
    }

    /** Somebody disputes what was confirmed. */
    public ConfirmationTakenBack takenBack(ServiceRecordConfirmed confirmed) {
        return new ConfirmationTakenBack(id, confirmed.subject(), 3, service(confirmed), confirmed.eventId(), at);
    }

    /** The dispute is withdrawn. */
    public ConfirmationRestored restored(ServiceRecordConfirmed confirmed) {
        return new ConfirmationRestored(id, confirmed.subject(), 4, service(confirmed), confirmed.eventId(), at);
    }

    private static ServiceFacts service(ServiceRecordConfirmed confirmed) {
        return new ServiceFacts(
                confirmed.memberId(),
                confirmed.unitId(),
                confirmed.community(),
                confirmed.category(),
                confirmed.minutes(),
                confirmed.at());
    }

    private String order() {
        return "order-" + id;
    }

    private OrderFacts facts() {
        return new OrderFacts(place, RequestKind.HELP, "路灯", Channel.APP, resident);
    }
}
