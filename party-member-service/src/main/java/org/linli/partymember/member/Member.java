package org.linli.partymember.member;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.MemberKind;
import org.linli.event.PartyMemberEvent.MemberCheckedIn;
import org.linli.event.PartyMemberEvent.MemberRegistered;
import org.linli.event.RosterEvent.MemberCheckedOut;
import org.linli.event.RosterEvent.MemberTransferred;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.partymember.checkin.CheckIn;
import org.linli.partymember.checkin.CheckIns;
import org.linli.partymember.checkin.CheckOut;
import org.linli.partymember.unit.Unit;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A party member on the roster of a unit.
 *
 * @param id also the subject of the member's tokens
 * @param unitDivision where the unit belongs
 * @param personal name, phone and identity number, as far as they are known
 * @param checkedInTo the community that the check-ins end in, where a question can find it
 * @param abilities what they said they can do when they checked in last
 * @param formerUnits where they were on the roster before, in the order of time
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
        @Nullable DivisionCode checkedInTo,
        Set<Ability> abilities,
        Set<Intention> intentions,
        List<FormerUnit> formerUnits,
        List<String> scopes,
        long version)
        implements Aggregate {

    public static final String COLLECTION = "members";

    /** The field with the community that they are checked in to. */
    public static final String COMMUNITY = "checkedInTo";

    @PersistenceCreator
    public Member {
        checkedInTo = checkIns.community();
        abilities = kept(abilities);
        intentions = kept(intentions);
        formerUnits = formerUnits == null ? List.of() : formerUnits;
    }

    /** One who has said nothing yet of what they can and want to do. */
    public Member(
            String id,
            String unitId,
            DivisionCode unitDivision,
            MemberKind kind,
            @Nullable Sealed personal,
            CheckIns checkIns,
            List<String> scopes,
            long version) {
        this(id, unitId, unitDivision, kind, personal, checkIns, null, Set.of(), Set.of(), List.of(), scopes, version);
    }

    /** What was stored before there was such a field has none. */
    private static <T> Set<T> kept(@Nullable Set<T> stored) {
        return stored == null ? Set.of() : stored;
    }

    /** Comes onto the roster of a unit. */
    public static Change<Member> register(
            String id, Unit unit, MemberKind kind, @Nullable Sealed personal, UUID eventId, Instant at) {
        var member = new Member(id, unit.id(), unit.division(), kind, personal, CheckIns.none(), List.of(), 0)
                .next(unit.id(), unit.division(), CheckIns.none(), Promise.NONE, List.of());
        return Change.of(member, new MemberRegistered(eventId, id, member.version, unit.id(), kind, at));
    }

    /** Checks in to a community; from another one they move, and its staff see them no longer. */
    public Change<Member> checkIn(DivisionCode community, UUID eventId, Instant at) {
        return checkIn(new CheckIn(community, at), Promise.NONE, eventId);
    }

    /** Checks in and says what can be counted on; what is not said stays as it was. */
    Change<Member> checkIn(CheckIn checkIn, Promise promise, UUID eventId) {
        var isThere = checkIns.areAt(checkIn.community());
        if (isThere && !promise.addsTo(this)) {
            return Change.none(this);
        }
        if (isThere) {
            return Change.silent(next(unitId, unitDivision, checkIns, promise, formerUnits));
        }
        var next = next(unitId, unitDivision, checkIns.and(checkIn), promise, formerUnits);
        return Change.of(
                next, new MemberCheckedIn(eventId, id, next.version, unitId, checkIn.community(), checkIn.at()));
    }

    /** Is checked in nowhere any more. */
    Change<Member> checkOut(CheckOut out, UUID eventId) {
        var community = checkIns.community();
        if (community == null) {
            return Change.none(this);
        }
        var next = next(unitId, unitDivision, checkIns.ended(out), Promise.NONE, formerUnits);
        return Change.of(
                next, new MemberCheckedOut(eventId, id, next.version, unitId, community, out.reason(), out.at()));
    }

    /** Goes onto the roster of another unit; the check-in holds on. */
    Change<Member> transfer(Unit to, UUID eventId, Instant at) {
        if (to.id().equals(unitId)) {
            return Change.none(this);
        }
        var former = Stream.concat(formerUnits.stream(), Stream.of(new FormerUnit(unitId, unitDivision, at)))
                .skip(formerUnits.size() < FormerUnit.KEPT ? 0 : 1)
                .toList();
        var next = next(to.id(), to.division(), checkIns, Promise.NONE, former);
        return Change.of(next, new MemberTransferred(eventId, id, next.version, unitId, to.id(), at));
    }

    private Member next(
            String unit, DivisionCode division, CheckIns checkIns, Promise promise, List<FormerUnit> formerUnits) {
        return new Member(
                id,
                unit,
                division,
                kind,
                personal,
                checkIns,
                checkIns.community(),
                promise.abilities().orElse(abilities),
                promise.intentions().orElse(intentions),
                formerUnits,
                scopes(unit, division, checkIns),
                version + 1);
    }

    private List<String> scopes(String unit, DivisionCode division, CheckIns checkIns) {
        var there = checkIns.current().stream().flatMap(at -> ScopeKeys.division(at.community()));
        return ScopeKeys.of(ScopeKeys.division(division), there, ScopeKeys.unit(unit), ScopeKeys.member(id));
    }
}
