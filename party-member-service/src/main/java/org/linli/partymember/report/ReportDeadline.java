package org.linli.partymember.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Until when a report is due.
 *
 * @param dueAt null if nobody has to submit it
 * @param seenAt until when the clock has done what was to be done
 * @param reminders how often somebody was reminded since it fell due last
 */
record ReportDeadline(@Nullable Instant dueAt, Instant seenAt, int reminders, boolean overdue) {

    ReportDeadline {
        dueAt = dueAt == null ? null : dueAt.truncatedTo(ChronoUnit.MILLIS);
        seenAt = seenAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** One that runs from now; none at all if it is due at no time. */
    static ReportDeadline until(@Nullable Instant dueAt, Instant now) {
        return new ReportDeadline(dueAt, now, 0, false);
    }

    boolean keptBy(Instant at) {
        return dueAt == null || !at.isAfter(dueAt);
    }

    /** When the clock has something to do next; null if never. */
    @Nullable
    Instant wakeAt(ReportSettings settings) {
        return dueAt == null || overdue ? null : settings.wakeAt(dueAt, seenAt);
    }

    /** After the clock has done what was due; what it slept through is done once. The very same if nothing was due. */
    ReportDeadline rung(ReportSettings settings, Instant now) {
        var next = wakeAt(settings);
        if (dueAt == null || next == null || next.isAfter(now)) {
            return this;
        }
        var late = !dueAt.isAfter(now);
        return new ReportDeadline(dueAt, now, late ? reminders : reminders + 1, late);
    }

    /** It has been submitted. */
    ReportDeadline met() {
        return new ReportDeadline(dueAt, seenAt, reminders, false);
    }
}
