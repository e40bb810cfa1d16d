package org.linli.partymember.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.partymember.report.Report.ReportVersion;
import org.linli.partymember.report.ReportState.Returned;
import org.linli.partymember.report.ReportState.Standing;
import org.linli.partymember.report.draft.Draft;

/**
 * A report as callers see it.
 *
 * @param memberId null if it is the unit's
 * @param dueAt null if nobody has to submit it
 * @param returned why it has to be written again; null if it has not
 * @param draft as drawn up last, with its figures; null before
 * @param versions as they were handed in, the first one first
 */
record ReportView(
        String id,
        @Nullable String memberId,
        String unitId,
        DivisionCode divisionCode,
        String period,
        Standing standing,
        @Nullable Instant dueAt,
        int reminders,
        @Nullable ReportReturned returned,
        @Nullable Draft draft,
        List<ReportVersion> versions,
        long version) {

    /** Who sent it back, when and why. */
    record ReportReturned(String by, Instant at, String reason) {}

    static ReportView of(Report report) {
        return new ReportView(
                report.id(),
                report.memberId(),
                report.unitId(),
                report.division(),
                report.period(),
                report.standing(),
                report.deadline().dueAt(),
                report.deadline().reminders(),
                report.state() instanceof Returned(var by, var reason, var at)
                        ? new ReportReturned(by, at, reason)
                        : null,
                report.draft(),
                report.versions(),
                report.version());
    }
}
