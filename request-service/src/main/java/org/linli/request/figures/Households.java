package org.linli.request.figures;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.bson.Document;
import org.linli.event.DivisionCode;
import org.linli.event.GridEvent;
import org.linli.kit.identity.Unscoped;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** How many households the grids have, as they were told when they were registered. */
@Repository
class Households {

    static final String COLLECTION = "households";
    static final String DIVISIONS = "divisions";

    private static final String ID = "_id";
    private static final String NUMBER = "households";
    private static final String SEQUENCE = "sequence";
    private static final String RETIRED = "retired";

    private final ReactiveMongoTemplate mongo;

    Households(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Those of a division, in the grids that there are now. */
    @Unscoped("asked by figures, which have a scope")
    Mono<Long> of(DivisionCode division) {
        var grids =
                Query.query(where(DIVISIONS).is(division.value()).and(RETIRED).ne(true));
        grids.fields().include(NUMBER);
        return mongo.find(grids, Document.class, COLLECTION)
                .map(grid -> grid.get(NUMBER) instanceof Number number ? number.longValue() : 0L)
                .reduce(0L, Long::sum);
    }

    @Unscoped("fed by events, which have no caller")
    Mono<Void> learn(GridEvent.GridRegistered told) {
        var older = where(ID).is(told.code().value()).and(SEQUENCE).not().gte(told.sequence());
        var news = Update.update(NUMBER, told.households())
                .set(SEQUENCE, told.sequence())
                .set(DIVISIONS, told.code().lineage());
        return mongo.upsert(Query.query(older), news, COLLECTION)
                .onErrorComplete(DuplicateKeyException.class) // there is one, and it is not older
                .then();
    }

    /** It was split or merged away; its successors have its households. */
    @Unscoped("fed by events, which have no caller")
    Mono<Void> retire(DivisionCode grid) {
        var one = Query.query(where(ID).is(grid.value()));
        return mongo.upsert(one, Update.update(RETIRED, true), COLLECTION).then();
    }
}
