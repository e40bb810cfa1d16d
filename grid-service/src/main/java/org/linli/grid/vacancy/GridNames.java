package org.linli.grid.vacancy;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.division.Division;
import org.linli.grid.division.Standing;
import org.linli.kit.identity.Unscoped;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The grids of a division in the order of codes, many at a time and without their outlines. */
@Repository
class GridNames {

    private static final String ID = "_id";

    private final ReactiveMongoTemplate mongo;

    GridNames(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** @param after code of the last one seen; empty at the beginning */
    @Unscoped("which grids there are is public")
    Mono<List<GridName>> after(DivisionCode division, String after, int limit) {
        var below = where("divisions")
                .is(division.value())
                .and("level")
                .is(DivisionLevel.GRID)
                .and(ID)
                .gt(after)
                .and(Standing.FIELD)
                .nin("pending", "withheld", "retired");
        var query = Query.query(below).with(Sort.by(ID)).limit(limit);
        query.fields().include("name");
        return mongo.find(query, GridName.class, Division.COLLECTION).collectList();
    }
}
