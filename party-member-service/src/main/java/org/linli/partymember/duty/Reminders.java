package org.linli.partymember.duty;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.event.MemberKind;
import org.linli.event.RosterEvent.DutyReminded;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one member is reminded of.
 *
 * @param id the member's
 * @param wakeAt when the next duty is due; also moved by whoever holds the lease
 */
@Document(Reminders.COLLECTION)
@TypeAlias("duty-reminders")
record Reminders(
        @Id String id,
        MemberKind kind,
        List<DutyDue> duties,
        @Nullable Instant wakeAt,
        long version) implements Aggregate {

    static final String COLLECTION = "duty_reminders";
    static final String WAKE_AT = "wakeAt";

    static Change<Reminders> begin(String memberId, MemberKind kind, Instant registered) {
        var duties = Duty.of(kind).stream()
                .map(duty -> DutyDue.first(duty, registered))
                .toList();
        return Change.silent(new Reminders(memberId, kind, duties, soonest(duties), 1));
    }

    /** Reminds of what has been due the longest, and of nothing else: each reminder is one write with one event. */
    Change<Reminders> remind(UUID eventId, Instant now) {
        var due = duties.stream().filter(duty -> !duty.due().isAfter(now)).min(Comparator.comparing(DutyDue::due));
        return due.map(duty -> reminded(duty, eventId, now)).orElseGet(() -> Change.silent(with(duties)));
    }

    private Change<Reminders> reminded(DutyDue due, UUID eventId, Instant now) {
        var next = with(duties.stream()
                .map(duty -> duty.equals(due) ? duty.reminded(now) : duty)
                .toList());
        return Change.of(
                next,
                new DutyReminded(
                        eventId,
                        "duties:" + id,
                        next.version,
                        id,
                        kind,
                        due.duty().name(),
                        due.due(),
                        now));
    }

    private Reminders with(List<DutyDue> duties) {
        return new Reminders(id, kind, duties, soonest(duties), version + 1);
    }

    private static @Nullable Instant soonest(List<DutyDue> duties) {
        return duties.stream().map(DutyDue::due).min(Comparator.naturalOrder()).orElse(null);
    }
}
