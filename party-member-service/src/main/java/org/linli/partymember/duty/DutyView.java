package org.linli.partymember.duty;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.event.MemberKind;

/** What a member has to do, in the reader's language. */
record DutyView(MemberKind kind, List<Item> duties) {

    /**
     * One duty.
     *
     * @param due when the member is reminded next; null until the service has heard of them
     */
    record Item(
            Duty duty,
            String text,
            int everyMonths,
            @Nullable Instant due,
            @Nullable Instant reminded) {}

    static DutyView of(Reminders reminders, List<Locale> languages) {
        return new DutyView(
                reminders.kind(),
                reminders.duties().stream()
                        .map(due -> item(due.duty(), due.due(), due.reminded(), languages))
                        .toList());
    }

    static DutyView of(MemberKind kind, List<Locale> languages) {
        return new DutyView(
                kind,
                Duty.of(kind).stream()
                        .map(duty -> item(duty, null, null, languages))
                        .toList());
    }

    private static Item item(Duty duty, @Nullable Instant due, @Nullable Instant reminded, List<Locale> languages) {
        return new Item(duty, duty.text().in(languages), duty.months(), due, reminded);
    }
}
