package org.linli.partymember.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.partymember.meeting.Agenda;
import org.linli.partymember.meeting.Guests;
import org.linli.partymember.meeting.Invitation;
import org.linli.partymember.meeting.Invitee;
import org.linli.partymember.meeting.Meeting;
import org.linli.partymember.meeting.MeetingState;
import org.linli.partymember.meeting.council.Appointment;
import org.linli.partymember.meeting.council.HouseRules;
import org.linli.partymember.meeting.council.HouseRules.Share;
import org.linli.partymember.meeting.council.Seat;

class InvitationFileTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");
    private static final Appointment WHEN = new Appointment(
            "联席会议", Instant.parse("2026-12-01T01:00:00Z"), Instant.parse("2026-12-01T03:00:00Z"), "街道会议室");

    private static Meeting meeting(Invitation invitation, MeetingState state) {
        return new Meeting(
                "meeting-1",
                "council-1",
                new DivisionCode("140213050"),
                WHEN,
                invitation,
                "unit-1",
                new Guests(List.of(
                        new Invitee(Seat.unit("unit-1"), Invitee.Reply.ACCEPTED, NOW, false),
                        new Invitee(Seat.member("member-1"), Invitee.Reply.NONE, null, false))),
                new HouseRules(new Share(2, 3), HouseRules.Majority.SIMPLE),
                new Agenda(List.of()),
                state,
                null,
                List.of(),
                1);
    }

    private static String file(Invitation invitation, MeetingState state) {
        return new InvitationFile(meeting(invitation, state), Map.of("unit-1", "自来水公司党支部")).text();
    }

    private static Calendar read(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    @Test
    void aCalendarReadsItAsARequest() throws Exception {
        var text = file(new Invitation(NOW, 0, NOW), new MeetingState.Convened());

        var calendar = read(text);
        VEvent event = (VEvent) calendar.getComponents().getFirst();

        assertThat(text).contains("METHOD:REQUEST\r\n", "SEQUENCE:0\r\n", "UID:meeting-1@linli\r\n");
        assertThat(text).contains("DTSTART:20261201T010000Z", "DTEND:20261201T030000Z", "STATUS:CONFIRMED");
        assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(event.getSummary().getValue()).isEqualTo("联席会议");
        assertThat(event.getLocation().getValue()).isEqualTo("街道会议室");
    }

    @Test
    void unitsAreNamedAndPersonsAreNot() {
        var unfolded =
                file(new Invitation(NOW, 0, NOW), new MeetingState.Convened()).replace("\r\n ", "");

        assertThat(unfolded).contains("urn:linli:unit:unit-1", "自来水公司党支部", "PARTSTAT=ACCEPTED");
        assertThat(unfolded).contains("ATTENDEE;PARTSTAT=NEEDS-ACTION:urn:linli:member:member-1");
    }

    @Test
    void anUpdateKeepsTheUidAndRaisesTheSequence() {
        var text = file(new Invitation(NOW, 3, NOW.plusSeconds(60)), new MeetingState.Convened());

        assertThat(text).contains("UID:meeting-1@linli\r\n", "SEQUENCE:3\r\n", "DTSTAMP:20261122T010303Z");
    }

    @Test
    void whatDoesNotTakePlaceIsCancelled() throws Exception {
        var text = file(new Invitation(NOW, 1, NOW), new MeetingState.Cancelled(NOW, "admin-1", "大雪"));

        assertThat(read(text).getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(text).contains("UID:meeting-1@linli\r\n", "SEQUENCE:1\r\n", "STATUS:CANCELLED");
    }
}
