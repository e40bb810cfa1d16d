package org.linli.partymember.member;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.MemberKind;
import org.linli.event.PartyMemberEvent.MemberCheckedIn;
import org.linli.event.PartyMemberEvent.MemberRegistered;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.partymember.checkin.CheckIns;
import org.linli.partymember.store.ScopeKeys;
import org.linli.partymember.unit.Unit;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A party member on the roster of a unit.
 *
 * @param id also the subject of the member's tokens
 * @param unitDivision where the unit belongs
 * @param personal name, phone and identity number, as far as they are known
 * @param scopes who sees them: the staff of the unit's division and of the community checked in to, the unit's admins, and
 *     they themself
 */
@Document(Member.COLLECTION)
@TypeAlias("member")
public record Member(
        @Id String id,
        String unitId,
        DivisionCode unitDivision,
        MemberKind kind,
        @Nullable Sealed personal,
        CheckIns checkIns,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "members";

    static Change<Member> register(
            String id, Unit unit, MemberKind kind, @Nullable Sealed personal, UUID eventId, Instant at) {
        var scopes = ScopeKeys.of(ScopeKeys.division(unit.division()), ScopeKeys.unit(unit.id()), ScopeKeys.member(id));
        var member = new Member(id, unit.id(), unit.division(), kind, personal, CheckIns.none(), scopes, 1);
        return Change.of(member, new MemberRegistered(eventId, id, member.version, unit.id(), kind, at));
    }

    /** Checks in to a community; from another one they move, and its staff see them no longer. */
    public Change<Member> checkIn(DivisionCode community, UUID eventId, Instant at) {
        if (checkIns.areAt(community)) {
            return Change.none(this);
        }
        var next = new Member(
                id,
                unitId,
                unitDivision,
                kind,
                personal,
                checkIns.and(community, at),
                scopesAt(community),
                version + 1);
        return Change.of(next, new MemberCheckedIn(eventId, id, next.version, unitId, community, at));
    }

    private List<String> scopesAt(DivisionCode community) {
        return ScopeKeys.of(
                ScopeKeys.division(unitDivision),
                ScopeKeys.division(community),
                ScopeKeys.unit(unitId),
                ScopeKeys.member(id));
    }
}
