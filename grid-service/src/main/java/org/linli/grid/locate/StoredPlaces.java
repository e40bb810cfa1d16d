package org.linli.grid.locate;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.division.Division;
import org.linli.grid.division.Standing;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.store.StoredTypes;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** What the stored tree says of places, and no more of it: most of a nation's divisions have no outline. */
@Repository
class StoredPlaces implements NameSource {

    private static final String ID = "_id";
    private static final String NAME = "name";
    private static final String BOUNDARY = "boundary";
    private static final String VERSION = "version";
    private static final int AT_ONCE = 1_000;

    private final ReactiveMongoTemplate mongo;

    StoredPlaces(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
        StoredTypes.makeKnown(mongo, Standing.class);
    }

    /** Every grid and micro-grid that has an outline, those that are gone as such; read once, at the start, in the store's own order. */
    @Unscoped("every replica's index of places is built from all of it")
    Flux<Sighting> outlined() {
        var query = Query.query(where("level")
                .in(DivisionLevel.GRID, DivisionLevel.MICRO_GRID)
                .and(BOUNDARY)
                .exists(true)
                .and(Standing.FIELD)
                .nin("pending", "withheld"));
        query.fields().include(NAME, BOUNDARY, VERSION, "standing");
        return mongo.find(query.cursorBatchSize(AT_ONCE), Stored.class, Division.COLLECTION)
                .map(Stored::sighting);
    }

    @Override
    @Unscoped("what divisions are called is public")
    public Flux<Sighting> named(Collection<String> codes) {
        return Flux.fromIterable(codes).buffer(AT_ONCE).concatMap(some -> {
            var query = Query.query(where(ID).in(some));
            query.fields().include(NAME, VERSION);
            return mongo.find(query, Stored.class, Division.COLLECTION).map(Stored::sighting);
        });
    }

    record Stored(
            @Id String id,
            String name,
            @Nullable Boundary boundary,
            @Nullable Standing standing,
            long version) {

        Sighting sighting() {
            return standing instanceof Standing.Retired
                    ? Sighting.gone(new DivisionCode(id), version)
                    : Sighting.there(new DivisionCode(id), version, name, boundary);
        }
    }
}
