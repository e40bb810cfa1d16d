package org.linli.partymember.report;

import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import org.linli.kit.identity.Caller;

/** Whose a report is to write and to judge: a member writes to the branch, a unit to those above it. */
final class Judges {

    private Judges() {}

    /** The report, if the caller is to write it. */
    static Report written(Report report, Caller caller) {
        var member = report.memberId();
        return require(member == null ? isTheUnit(report, caller) : member.equals(caller.subject()), report);
    }

    /** The report, if the caller is to judge it. */
    static Report judged(Report report, Caller caller) {
        return require(
                report.memberId() == null ? caller.is(STREET_ADMIN, DISTRICT_ADMIN) : isTheUnit(report, caller),
                report);
    }

    private static boolean isTheUnit(Report report, Caller caller) {
        return caller.is(UNIT_ADMIN)
                && caller.unitId().filter(report.unitId()::equals).isPresent();
    }

    private static Report require(boolean theirs, Report report) {
        if (!theirs) {
            throw new ReportRefused.NotYours();
        }
        return report;
    }
}
