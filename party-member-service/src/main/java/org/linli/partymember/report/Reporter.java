package org.linli.partymember.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.MemberKind;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.partymember.checkin.CheckIn;
import org.linli.partymember.checkin.CheckIns;
import org.linli.partymember.member.Member;
import org.linli.partymember.report.draft.ReportPeriod;
import org.linli.partymember.unit.Unit;

/**
 * Who reports: a member, or a unit.
 *
 * @param memberId null if it is the unit
 * @param kind of member
 * @param division where the unit belongs
 */
record Reporter(
        @Nullable String memberId, @Nullable MemberKind kind, String unitId, DivisionCode division, CheckIns checkIns) {

    static Reporter of(Member member) {
        return new Reporter(member.id(), member.kind(), member.unitId(), member.unitDivision(), member.checkIns());
    }

    static Reporter of(Unit unit) {
        return new Reporter(null, null, unit.id(), unit.division(), unit.checkIns());
    }

    /** There is one report of each for a period, whoever asks for it first. */
    String reportId(ReportPeriod period) {
        return (memberId == null ? "unit-" + unitId : "member-" + memberId) + "-" + period;
    }

    /** Who sees it: the staff of the unit's division, the unit's admins, and the member. */
    List<String> scopes() {
        var themself = memberId == null ? Stream.<String>empty() : ScopeKeys.member(memberId);
        return ScopeKeys.of(ScopeKeys.division(division), ScopeKeys.unit(unitId), themself);
    }

    Optional<DivisionCode> community() {
        return checkIns.current().map(CheckIn::community);
    }
}
