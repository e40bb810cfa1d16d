package org.linli.partymember.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.linli.partymember.report.draft.ReportPeriod;

/**
 * A report to be drawn up: the calling member's, or the unit's of the calling admin.
 *
 * @param period a half-year ({@code 2026-H1}) of a member, a year ({@code 2026}) of a unit
 */
record NewReport(@NotBlank @Size(max = 7) String period) {

    ReportPeriod read() {
        return ReportPeriod.read(period).orElseThrow(ReportRefused.NoPeriod::new);
    }
}
