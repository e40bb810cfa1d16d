package org.linli.partymember.pairing.unit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.PairingEvent.UnitPaired;
import org.linli.event.PairingEvent.UnitPairingEnded;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.partymember.unit.Unit;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A unit stands by a community or by one of its compounds.
 *
 * @param id made of unit and place: a unit stands by a place once
 * @param compound null if it is the whole community
 * @param ended null while it holds
 * @param state {@code CURRENT} or {@code ENDED}, what lists are made by
 */
@Document(UnitPairing.COLLECTION)
@TypeAlias("unit-pairing")
record UnitPairing(
        @Id String id,
        String unitId,
        DivisionCode community,
        @Nullable String compound,
        Instant since,
        @Nullable Ended ended,
        State state,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "unit_pairings";

    /** Whether it holds. The names are stored and travel. */
    enum State {
        CURRENT,
        ENDED
    }

    /** When it came to its end, and why. */
    record Ended(Instant at, String reason) {}

    static String idOf(String unitId, DivisionCode community, @Nullable String compound) {
        var key = String.join("\n", unitId, community.value(), compound == null ? "" : compound);
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static Change<UnitPairing> begin(
            Unit unit, DivisionCode community, @Nullable String compound, UUID eventId, Instant at) {
        var scopes = ScopeKeys.of(
                ScopeKeys.division(community), ScopeKeys.division(unit.division()), ScopeKeys.unit(unit.id()));
        var id = idOf(unit.id(), community, compound);
        var pairing = new UnitPairing(
                id, unit.id(), community, compound, at.truncatedTo(ChronoUnit.MILLIS), null, State.CURRENT, scopes, 1);
        return Change.of(pairing, pairing.told(eventId, at));
    }

    /** It holds already, or again. */
    Change<UnitPairing> again(UUID eventId, Instant at) {
        return switch (state) {
            case CURRENT -> Change.none(this);
            case ENDED -> {
                var next = with(at.truncatedTo(ChronoUnit.MILLIS), null, State.CURRENT);
                yield Change.of(next, next.told(eventId, at));
            }
        };
    }

    Change<UnitPairing> end(String reason, UUID eventId, Instant at) {
        return switch (state) {
            case CURRENT -> {
                var next = with(since, new Ended(at.truncatedTo(ChronoUnit.MILLIS), reason), State.ENDED);
                yield Change.of(next, new UnitPairingEnded(eventId, id, next.version, community, unitId, compound, at));
            }
            case ENDED -> Change.none(this);
        };
    }

    private UnitPaired told(UUID eventId, Instant at) {
        return new UnitPaired(eventId, id, version, community, unitId, compound, at);
    }

    private UnitPairing with(Instant from, @Nullable Ended until, State next) {
        return new UnitPairing(id, unitId, community, compound, from, until, next, scopes, version + 1);
    }
}
