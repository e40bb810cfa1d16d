package org.linli.request.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored lanes. */
@Repository
class Lanes {

    private static final String ID = "_id";
    private static final String QUEUE = "queue";
    private static final String DUE = "dueAt";
    private static final String STATE = "state";

    private final AggregateStore<Lane> store;
    private final ReactiveMongoTemplate mongo;

    Lanes(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new AggregateStore<>(Lane.class, mongo, relay);
        this.mongo = mongo;
    }

    Mono<Lane> add(Change<Lane> opened) {
        return store.insert(opened);
    }

    @Unscoped("what happened is told to whoever is to know; events have no caller")
    Mono<Lane> change(String id, Function<Lane, Change<Lane>> decide) {
        return store.change(Query.query(where(ID).is(id)), decide);
    }

    Mono<Lane> change(Scope scope, String id, Function<Lane, Change<Lane>> decide) {
        return store.change(Query.query(within(scope, where(ID).is(id))), decide);
    }

    /** The next receiver, by name, that something waits for. Each is one step in the index, however much waits. */
    @Unscoped("whatever waits is delivered, on nobody's call")
    Mono<String> queueAfter(String receiver) {
        var query = Query.query(where(QUEUE).gt(receiver)).with(Sort.by(QUEUE)).limit(1);
        query.fields().include(QUEUE);
        return mongo.findOne(query, Document.class, Lane.COLLECTION).map(found -> found.getString(QUEUE));
    }

    /** What has been due the longest for a receiver. */
    @Unscoped("whatever waits is delivered, on nobody's call")
    Flux<Lane> due(String receiver, Instant now, int limit) {
        return store.find(Query.query(where(QUEUE).is(receiver).and(DUE).lte(now))
                .with(Sort.by(DUE))
                .limit(limit));
    }

    /** Those of a receiver, the youngest orders first. */
    Mono<Page<Lane>> of(String receiver, Optional<LaneState> state, Scope scope, Paging paging) {
        var wanted = within(scope, where("receiver").is(receiver));
        state.ifPresent(only -> wanted.and(STATE).is(only));
        return page(wanted, paging);
    }

    /** Those of a kind in one state, the youngest of a receiver's orders first. */
    Mono<Page<Lane>> of(String kind, LaneState state, Scope scope, Paging paging) {
        return page(within(scope, where("kind").is(kind).and(STATE).is(state)), paging);
    }

    private Mono<Page<Lane>> page(Criteria wanted, Paging paging) {
        paging.after().ifPresent(last -> wanted.and(ID).lt(last));
        return store.find(Query.query(wanted).with(Sort.by(ID).descending()).limit(paging.fetch()))
                .collectList()
                .map(found -> paging.page(found, Lane::id));
    }

    @Unscoped("how many there are in all is a metric, and tells of nobody")
    Mono<Long> count(String kind, LaneState state) {
        return mongo.count(Query.query(where("kind").is(kind).and(STATE).is(state)), Lane.COLLECTION);
    }

    @Unscoped("how long the oldest has been waiting is a metric, and tells of nobody")
    Mono<Instant> oldest(String kind) {
        var waiting = Query.query(where("kind").is(kind).and(STATE).is(LaneState.WAITING))
                .with(Sort.by("waitingSince"))
                .limit(1);
        return store.find(waiting).next().mapNotNull(Lane::waitingSince);
    }

    private static Criteria within(Scope scope, Criteria criteria) {
        return switch (scope) {
            case Scope.Division(var prefix) when prefix.isEmpty() -> criteria;
            case Scope.Division(var prefix) -> criteria.and("divisions").is(prefix);
            case Scope.Unit _, Scope.Person _, Scope.Nothing _ ->
                criteria.and("divisions").in(List.of());
        };
    }
}
