package org.linli.grid.locate;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.division.Division;
import org.linli.grid.division.Standing;
import org.linli.kit.identity.Unscoped;
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
        query.fields().include(NAME, BOUNDARY, VERSION, Standing.FIELD);
        return mongo.find(query.cursorBatchSize(AT_ONCE), Document.class, Division.COLLECTION)
                .map(StoredPlaces::sighting);
    }

    @Override
    @Unscoped("what divisions are called is public")
    public Flux<Sighting> named(Collection<String> codes) {
        return Flux.fromIterable(codes).buffer(AT_ONCE).concatMap(some -> {
            var query = Query.query(where(ID).in(some));
            query.fields().include(NAME, VERSION);
            return mongo.find(query, Document.class, Division.COLLECTION).map(StoredPlaces::sighting);
        });
    }

    /** By hand: a hundred thousand outlines are read at a start, and the mapping of records takes several times as long. */
    private static Sighting sighting(Document stored) {
        var code = new DivisionCode(stored.getString(ID));
        var version = Objects.requireNonNull(stored.get(VERSION, Number.class)).longValue();
        var standing = stored.get("standing");
        return standing instanceof Document that && "retired".equals(that.getString("_class"))
                ? Sighting.gone(code, version)
                : Sighting.there(code, version, stored.getString(NAME), boundary(stored));
    }

    private static @Nullable Boundary boundary(Document stored) {
        return stored.get(BOUNDARY) instanceof Document outline
                ? Boundary.polygon(list(
                        Objects.requireNonNull(outline.get("coordinates")), ring -> list(ring, StoredPlaces::position)))
                : null;
    }

    private static List<Double> position(Object position) {
        return list(position, degrees -> ((Number) degrees).doubleValue());
    }

    private static <T> List<T> list(Object stored, Function<Object, T> element) {
        var all = new ArrayList<T>();
        ((List<?>) stored).forEach(one -> all.add(element.apply(one)));
        return all;
    }
}
