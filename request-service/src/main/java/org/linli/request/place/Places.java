package org.linli.request.place;

import java.util.List;
import org.linli.kit.identity.Unscoped;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.ReactiveBulkOperations;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored copy of grid names and outlines. */
@Repository
class Places {

    private final ReactiveMongoTemplate mongo;

    Places(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Unscoped("the service's own copy, read once at start")
    Flux<Place> all() {
        return mongo.findAll(Place.class);
    }

    /** Stores what is told, unless what is stored is newer. */
    @Unscoped("fed by events, which have no caller")
    Mono<Void> learn(List<Place> told) {
        var bulk = mongo.bulkOps(BulkMode.ORDERED, Place.class);
        told.forEach(place -> learn(place, bulk));
        return bulk.execute().then();
    }

    private static void learn(Place told, ReactiveBulkOperations bulk) {
        var one = Criteria.where("_id").is(told.code());
        bulk.upsert(
                Query.query(one), new Update().setOnInsert("level", told.code().level()));
        if (told.name() != null) {
            bulk.updateOne(olderThan(told.name().sequence(), "name", told), Update.update("name", told.name()));
        }
        if (told.outline() != null) {
            bulk.updateOne(
                    olderThan(told.outline().sequence(), "outline", told), Update.update("outline", told.outline()));
        }
        if (told.retirement() != null) {
            bulk.updateOne(Query.query(one), Update.update("retirement", told.retirement()));
        }
    }

    private static Query olderThan(long sequence, String part, Place told) {
        return Query.query(Criteria.where("_id")
                .is(told.code())
                .and(part + ".sequence")
                .not()
                .gte(sequence));
    }
}
