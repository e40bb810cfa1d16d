package org.linli.request.duplicate;

import java.time.Duration;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.linli.kit.identity.Unscoped;
import org.linli.request.likeness.DuplicateSettings;
import org.linli.request.likeness.Trace;
import org.linli.request.order.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which orders lie under which words: one document a word, so that what is near is found by keys alone. */
@Repository
class Traces {

    static final String COLLECTION = "duplicate_words";
    static final String TIDY_AT = "tidyAt";

    private static final Duration KEPT = Duration.ofDays(64); // two windows, at their longest
    private static final int MOST = 200; // of a word; older ones fall out

    private static final String ID = "_id";
    private static final String ORDERS = "orders";

    private final ReactiveMongoTemplate mongo;

    Traces(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** However often: an order stands once under a word. */
    @Unscoped("fed by events, which have no caller")
    Mono<Void> keep(Trace trace, DuplicateSettings settings) {
        return Flux.fromIterable(trace.words(settings))
                .concatMap(word -> keep(word, trace))
                .then();
    }

    private Mono<Void> keep(String word, Trace trace) {
        var without = Criteria.where(ID).is(word).and(ORDERS).ne(trace.id());
        var update = new Update();
        update.push(ORDERS).slice(-MOST).each(trace.id());
        update.setOnInsert(TIDY_AT, Date.from(trace.at().plus(KEPT)));
        return mongo.upsert(Query.query(without), update, COLLECTION)
                .onErrorResume(DuplicateKeyException.class, there -> Mono.empty())
                .then();
    }

    /** The orders that may be the same, the latest first. */
    @Unscoped("the service compares; who sees a proposal is asked when it is shown")
    Flux<Order> near(Trace trace, DuplicateSettings settings) {
        return mongo.find(Query.query(Criteria.where(ID).in(trace.wordsNear(settings))), Document.class, COLLECTION)
                .flatMapIterable(word -> word.getList(ORDERS, String.class, List.of()))
                .filter(id -> !id.equals(trace.id()))
                .distinct()
                .sort(Comparator.reverseOrder()) // ids begin with the time
                .take(settings.compared())
                .collectList()
                .flatMapMany(ids -> ids.isEmpty()
                        ? Flux.empty()
                        : mongo.find(Query.query(Criteria.where(ID).in(ids)), Order.class));
    }

    @Unscoped("the service compares; who sees a proposal is asked when it is shown")
    Mono<Order> order(String id) {
        return mongo.findById(id, Order.class);
    }
}
