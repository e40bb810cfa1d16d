package org.linli.partymember.meeting.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.linli.partymember.meeting.Invitee;
import org.linli.partymember.meeting.Meeting;
import org.linli.partymember.meeting.MeetingState;

/**
 * An invitation as calendars take it in (RFC 5546): the same meeting keeps its UID, every change raises its SEQUENCE, and what does not
 * take place is a CANCEL. Units are named; persons are not, for a file goes anywhere.
 */
final class InvitationFile {

    private static final String PRODUCT = "-//Linli//Joint meetings//ZH";

    private final Meeting meeting;
    private final Map<String, String> names;

    /** @param names of units, by id */
    InvitationFile(Meeting meeting, Map<String, String> names) {
        this.meeting = meeting;
        this.names = names;
    }

    /** REQUEST, or CANCEL of what does not take place. */
    String method() {
        return isCancelled() ? "CANCEL" : "REQUEST";
    }

    private boolean isCancelled() {
        return meeting.state() instanceof MeetingState.Cancelled;
    }

    String text() {
        var calendar = new Calendar();
        Method method = isCancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST;
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(method);
        calendar.add(event());
        try (var text = new StringWriter()) {
            new CalendarOutputter(true).output(calendar, text);
            return text.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private VEvent event() {
        var when = meeting.appointment();
        var event = new VEvent(false);
        event.add(new Uid(meeting.id() + "@linli"))
                .add(new DtStamp(meeting.invitation().at().truncatedTo(ChronoUnit.SECONDS)))
                .add(new Sequence(meeting.invitation().sequence()))
                .add(new DtStart<>(when.startsAt()))
                .add(new DtEnd<>(when.endsAt()))
                .add(new Summary(when.subject()))
                .add(new Location(when.place()))
                .add(isCancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED)
                .add(organizer());
        meeting.guests().all().forEach(invitee -> event.add(attendee(invitee)));
        return event;
    }

    private Organizer organizer() {
        return new Organizer(
                new ParameterList(List.of(new Cn(nameOf(meeting.chair())))), address("unit", meeting.chair()));
    }

    private Attendee attendee(Invitee invitee) {
        var seat = invitee.seat();
        var standing = standing(invitee.reply());
        return switch (seat.kind()) {
            case UNIT ->
                new Attendee(
                        new ParameterList(List.of(new Cn(nameOf(seat.holder())), standing)),
                        address("unit", seat.holder()));
            case MEMBER -> new Attendee(new ParameterList(List.of(standing)), address("member", seat.holder()));
        };
    }

    private static PartStat standing(Invitee.Reply reply) {
        return switch (reply) {
            case NONE -> PartStat.NEEDS_ACTION;
            case ACCEPTED -> PartStat.ACCEPTED;
            case DECLINED -> PartStat.DECLINED;
        };
    }

    /** Calendars go by addresses, and this one is known in this system alone. */
    private static URI address(String kind, String id) {
        return URI.create("urn:linli:" + kind + ":" + id);
    }

    private String nameOf(String unit) {
        return names.getOrDefault(unit, unit);
    }
}
