package org.linli.partymember.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.partymember.meeting.council.Appointment;

/** What becomes of a meeting: what a command does not touch stays as it is. */
final class MeetingDraft {

    Appointment appointment;
    Invitation invitation;
    String chair;
    Guests guests;
    Agenda agenda;
    MeetingState state;

    @Nullable
    Instant wakeAt;

    private final Meeting from;

    MeetingDraft(Meeting from) {
        this.from = from;
        this.appointment = from.appointment();
        this.invitation = from.invitation();
        this.chair = from.chair();
        this.guests = from.guests();
        this.agenda = from.agenda();
        this.state = from.state();
        this.wakeAt = from.wakeAt();
    }

    Meeting meeting() {
        return new Meeting(
                from.id(),
                from.councilId(),
                from.division(),
                appointment,
                invitation,
                chair,
                guests,
                from.rules(),
                agenda,
                state,
                wakeAt,
                from.scopes(),
                from.version() + 1);
    }
}
