package org.linli.partymember.servicerecord;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.partymember.member.Member;
import org.linli.partymember.unit.Unit;

/**
 * Who did it: a member, or a unit as such.
 *
 * @param memberId null if it was the unit
 * @param unitId the unit, or the member's unit at the time
 */
record Doer(@Nullable String memberId, String unitId) {

    static Doer of(Member member) {
        return new Doer(member.id(), member.unitId());
    }

    static Doer of(Unit unit) {
        return new Doer(null, unit.id());
    }

    /** Who sees what they did there: the community's staff, the unit's admins and the member. */
    List<String> scopes(DivisionCode community) {
        var themself = memberId == null ? Stream.<String>empty() : ScopeKeys.member(memberId);
        return ScopeKeys.of(ScopeKeys.division(community), ScopeKeys.unit(unitId), themself);
    }
}
