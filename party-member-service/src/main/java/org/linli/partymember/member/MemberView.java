package org.linli.partymember.member;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.MemberKind;
import org.linli.kit.personal.vault.Masked;
import org.linli.partymember.checkin.CheckInView;

/** A member as callers see them: what is personal is masked. */
public record MemberView(
        String id,
        String unitId,
        MemberKind kind,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String identityNumber,
        @Nullable CheckInView checkIn,
        List<Ability> abilities,
        List<Intention> intentions,
        List<FormerUnit> formerUnits,
        long version) {

    static MemberView of(Member member, Masked personal) {
        return new MemberView(
                member.id(),
                member.unitId(),
                member.kind(),
                personal.name(),
                personal.phone(),
                personal.identityNumber(),
                CheckInView.of(member.checkIns()),
                member.abilities().stream().sorted().toList(),
                member.intentions().stream().sorted().toList(),
                member.formerUnits(),
                member.version());
    }
}
