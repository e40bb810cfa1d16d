package org.linli.request.unit;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.kit.identity.Unscoped;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The copy of the roster of units. */
@Repository
public class Units {

    private final ReactiveMongoTemplate mongo;

    /** No unit leaves the roster, so what has been found once need not be asked for again. */
    private final Set<String> found = ConcurrentHashMap.newKeySet();

    Units(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Completes if there is such a unit; otherwise refuses with {@code unknown-unit}. */
    @Unscoped("an order may be sent to any unit, wherever it is registered")
    public Mono<Void> require(String unitId) {
        if (found.contains(unitId)) {
            return Mono.empty();
        }
        return mongo.exists(Query.query(Criteria.where("_id").is(unitId)), Unit.class)
                .filter(exists -> exists)
                .switchIfEmpty(Mono.error(() -> new UnknownUnit(unitId)))
                .doOnNext(ignored -> found.add(unitId))
                .then();
    }

    /** Stores what is told, unless what is stored is newer. */
    @Unscoped("fed by events, which have no caller")
    Mono<Void> learn(Unit told) {
        var older = Criteria.where("_id").is(told.id()).and("sequence").lt(told.sequence());
        var news = Update.update("name", told.name())
                .set("division", told.division())
                .set("sequence", told.sequence());
        return mongo.upsert(Query.query(older), news, Unit.class)
                .onErrorComplete(DuplicateKeyException.class) // there is one, and it is not older
                .then();
    }
}
