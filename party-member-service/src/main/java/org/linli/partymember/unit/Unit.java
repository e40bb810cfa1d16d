package org.linli.partymember.unit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.PartyMemberEvent.UnitCheckedIn;
import org.linli.event.PartyMemberEvent.UnitRegistered;
import org.linli.event.RosterEvent.UnitCheckedOut;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.partymember.checkin.CheckIn;
import org.linli.partymember.checkin.CheckIns;
import org.linli.partymember.checkin.CheckOut;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A unit's party organisation (单位党组织).
 *
 * @param division what it belongs to by its roster, at any level
 * @param checkedInTo the community that the check-ins end in, where a question can find it
 * @param lineOfWork null if nobody has said
 * @param resources what it brings along
 * @param scopes who sees it: its division's staff and its own admins
 */
@Document(Unit.COLLECTION)
@TypeAlias("unit")
public record Unit(
        @Id String id,
        String name,
        DivisionCode division,
        CheckIns checkIns,
        @Nullable DivisionCode checkedInTo,
        @Nullable LineOfWork lineOfWork,
        Set<Resource> resources,
        List<String> scopes,
        long version)
        implements Aggregate {

    public static final String COLLECTION = "units";

    /** The field with the community that they are checked in to. */
    public static final String COMMUNITY = "checkedInTo";

    @PersistenceCreator
    public Unit {
        checkedInTo = checkIns.community();
        resources = kept(resources);
    }

    /** One of whose work and resources nothing is known. */
    public Unit(String id, String name, DivisionCode division, CheckIns checkIns, List<String> scopes, long version) {
        this(id, name, division, checkIns, null, null, Set.of(), scopes, version);
    }

    /** What was stored before there was such a field has none. */
    private static <T> Set<T> kept(@Nullable Set<T> stored) {
        return stored == null ? Set.of() : stored;
    }

    static Change<Unit> register(String id, String name, DivisionCode division, UUID eventId, Instant at) {
        return register(id, new NewUnit(name, division, null, null), eventId, at);
    }

    /** Comes onto the roster with what it works at. */
    public static Change<Unit> register(
            String id, String name, DivisionCode division, @Nullable LineOfWork lineOfWork, UUID eventId, Instant at) {
        return register(id, new NewUnit(name, division, lineOfWork, null), eventId, at);
    }

    static Change<Unit> register(String id, NewUnit body, UUID eventId, Instant at) {
        var division = body.divisionCode();
        var scopes = ScopeKeys.of(ScopeKeys.division(division), ScopeKeys.unit(id));
        var unit = new Unit(
                id, body.name(), division, CheckIns.none(), null, body.lineOfWork(), kept(body.resources()), scopes, 1);
        return Change.of(unit, new UnitRegistered(eventId, id, unit.version, unit.name, division, at));
    }

    /** Checks in to a community; from another one it moves. */
    Change<Unit> checkIn(DivisionCode community, UUID eventId, Instant at) {
        return checkIn(new CheckIn(community, at), null, eventId);
    }

    /**
     * Checks in and says what it brings along.
     *
     * @param brought null where nothing is said: it stays as it was
     */
    Change<Unit> checkIn(CheckIn checkIn, @Nullable Set<Resource> brought, UUID eventId) {
        var said = brought == null ? resources : brought;
        if (!checkIns.areAt(checkIn.community())) {
            var next = next(checkIns.and(checkIn), said);
            return Change.of(next, new UnitCheckedIn(eventId, id, next.version, checkIn.community(), checkIn.at()));
        }
        return said.equals(resources) ? Change.none(this) : Change.silent(next(checkIns, said));
    }

    /** Is checked in nowhere any more. */
    Change<Unit> checkOut(CheckOut out, UUID eventId) {
        var community = checkIns.community();
        if (community == null) {
            return Change.none(this);
        }
        var next = next(checkIns.ended(out), resources);
        return Change.of(next, new UnitCheckedOut(eventId, id, next.version, community, out.reason(), out.at()));
    }

    private Unit next(CheckIns checkIns, Set<Resource> resources) {
        return new Unit(id, name, division, checkIns, checkIns.community(), lineOfWork, resources, scopes, version + 1);
    }
}
