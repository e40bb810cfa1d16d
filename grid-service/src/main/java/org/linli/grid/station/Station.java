package org.linli.grid.station;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.grid.station.StationRefused.ClosedForGood;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A place with facilities and hours that anyone may use. It is nobody else's business, so it tells no events.
 *
 * @param division the grid that it lies in, or the nearest one
 * @param divisions lineage of the division
 * @param tile where on the map it is looked for
 * @param closedAt when it was closed for good; null while it is not
 */
@Document(Station.COLLECTION)
@TypeAlias("station")
record Station(
        @Id String id,
        StationFacts facts,
        DivisionCode division,
        List<String> divisions,
        String tile,
        @Nullable Instant closedAt,
        long version)
        implements Aggregate {

    static final String COLLECTION = "stations";

    static Change<Station> opened(String id, StationFacts facts, DivisionCode division) {
        return Change.silent(of(id, facts, division, 1));
    }

    private static Station of(String id, StationFacts facts, DivisionCode division, long version) {
        var tile = Tile.of(facts.place()).name();
        return new Station(id, facts, division, division.lineage(), tile, null, version);
    }

    /**
     * What is told of it is replaced, with the grid that it lies in now.
     *
     * @throws ClosedForGood if it is closed
     */
    Change<Station> changed(StationFacts newFacts, DivisionCode newDivision) {
        if (closedAt != null) {
            throw new ClosedForGood(id);
        }
        return newFacts.equals(facts) && newDivision.equals(division)
                ? Change.none(this)
                : Change.silent(of(id, newFacts, newDivision, version + 1));
    }

    /** It is closed for good. What is closed stays as it is. */
    Change<Station> closed(Instant at) {
        return closedAt != null
                ? Change.none(this)
                : Change.silent(new Station(id, facts, division, divisions, tile, at, version + 1));
    }

    /** Its grid has become another. */
    Change<Station> follows(DivisionCode newDivision) {
        return newDivision.equals(division)
                ? Change.none(this)
                : Change.silent(
                        new Station(id, facts, newDivision, newDivision.lineage(), tile, closedAt, version + 1));
    }
}
