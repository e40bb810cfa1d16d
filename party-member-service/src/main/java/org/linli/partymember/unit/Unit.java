package org.linli.partymember.unit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.event.DivisionCode;
import org.linli.event.PartyMemberEvent.UnitCheckedIn;
import org.linli.event.PartyMemberEvent.UnitRegistered;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.partymember.checkin.CheckIns;
import org.linli.partymember.store.ScopeKeys;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A unit's party organisation (单位党组织).
 *
 * @param division what it belongs to by its roster, at any level
 * @param scopes who sees it: its division's staff and its own admins
 */
@Document("units")
@TypeAlias("unit")
public record Unit(
        @Id String id, String name, DivisionCode division, CheckIns checkIns, List<String> scopes, long version)
        implements Aggregate {

    static Change<Unit> register(String id, String name, DivisionCode division, UUID eventId, Instant at) {
        var scopes = ScopeKeys.of(ScopeKeys.division(division), ScopeKeys.unit(id));
        var unit = new Unit(id, name, division, CheckIns.none(), scopes, 1);
        return Change.of(unit, new UnitRegistered(eventId, id, unit.version, name, division, at));
    }

    /** Checks in to a community; from another one it moves. */
    Change<Unit> checkIn(DivisionCode community, UUID eventId, Instant at) {
        if (checkIns.areAt(community)) {
            return Change.none(this);
        }
        var next = new Unit(id, name, division, checkIns.and(community, at), scopes, version + 1);
        return Change.of(next, new UnitCheckedIn(eventId, id, next.version, community, at));
    }
}
