package org.linli.partymember.meeting.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.partymember.meeting.Item;
import org.linli.partymember.meeting.Vote;
import org.linli.partymember.meeting.council.Appointment;
import org.linli.partymember.meeting.council.Seat;

/** What callers send about meetings. */
final class MeetingBody {

    private MeetingBody() {}

    /** What, when and where. */
    record When(
            @NotBlank @Size(max = 100) String subject,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @NotBlank @Size(max = 100) String place) {

        Appointment appointment() {
            return Appointment.of(subject, startsAt, endsAt, place);
        }
    }

    record MeetingReason(@NotBlank @Size(max = 500) String reason) {}

    record Reply(@NotNull Boolean accepted) {}

    /** Who is there. */
    record Attendance(@NotEmpty @Size(max = 100) List<@Valid @NotNull There> present) {

        Set<Seat> seats() {
            return present.stream().map(There::seat).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** A seat that is there. */
    record There(
            @NotNull Seat.Kind kind,
            @NotBlank @Size(max = 64) String holder) {

        Seat seat() {
            return new Seat(kind, holder);
        }
    }

    record Minutes(@NotBlank @Size(max = 10_000) String minutes) {}

    record Proposal(
            @NotNull Item.Kind kind,
            @NotBlank @Size(max = 500) String text) {}

    record Ballot(Vote.@NotNull Choice choice) {}

    record Solution(@NotBlank @Size(max = 2000) String text) {}
}
