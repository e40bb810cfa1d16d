package org.linli.partymember.roster;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What came of an import, as its reader has it. */
record RosterReportView(
        String id,
        int rows,
        int created,
        int unchanged,
        int units,
        int rejected,
        List<Rejection> rejections,
        Instant at) {

    private static final String MARK = "\uFEFF";

    /** A row that was left out. */
    record Rejection(long line, String field, String reason) {}

    static RosterReportView of(RosterReport report, List<Locale> languages) {
        return new RosterReportView(
                report.id(),
                report.rows(),
                report.created(),
                report.unchanged(),
                report.units(),
                report.rejected(),
                report.rejections().stream()
                        .map(one -> new Rejection(
                                one.line(), one.field(), one.reason().in(languages)))
                        .toList(),
                report.at());
    }

    /** As a table (RFC 4180); by the mark spreadsheets know UTF-8. */
    String csv() {
        var text = new StringBuilder(MARK).append("line,field,reason\r\n");
        rejections.forEach(one ->
                text.append("%d,%s,\"%s\"\r\n".formatted(one.line, one.field, one.reason.replace("\"", "\"\""))));
        return text.toString();
    }
}
