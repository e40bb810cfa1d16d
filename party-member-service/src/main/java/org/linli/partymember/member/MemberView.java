package org.linli.partymember.member;

import org.jspecify.annotations.Nullable;
import org.linli.event.MemberKind;
import org.linli.partymember.checkin.CheckInView;

/** A member as callers see them. */
record MemberView(
        String id, String unitId, MemberKind kind, @Nullable CheckInView checkIn, long version) {

    static MemberView of(Member member) {
        return new MemberView(
                member.id(), member.unitId(), member.kind(), CheckInView.of(member.checkIns()), member.version());
    }
}
