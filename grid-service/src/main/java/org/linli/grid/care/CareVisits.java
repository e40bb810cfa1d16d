package org.linli.grid.care;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.linli.event.DivisionCode;
import org.linli.grid.store.Within;
import org.linli.kit.identity.Scope;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The stored visits. */
@Repository
class CareVisits {

    private static final String ID = "_id";
    private static final String DIVISIONS = "divisions";
    private static final String SUBJECT = "subjectId";

    private final AggregateStore<CareVisit> store;
    private final ReactiveMongoTemplate mongo;

    CareVisits(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new AggregateStore<>(CareVisit.class, mongo, relay);
        this.mongo = mongo;
    }

    /** Stores a visit; the one that is there if the same person tells it again. */
    Mono<CareVisit> add(Change<CareVisit> visit) {
        var made = visit.next();
        return store.insert(visit)
                .onErrorResume(
                        DuplicateKeyException.class,
                        taken -> store.findOne(Query.query(where(ID).is(made.id())))
                                .filter(there -> there.personId().equals(made.personId()))
                                .switchIfEmpty(Mono.error(() -> new CareRefused.TakenInstant(made.id()))));
    }

    /** The visit with this id, if it was made within the scope. */
    Mono<CareVisit> find(Scope scope, String id) {
        return store.findOne(Query.query(Within.scope(scope, where(ID).is(id))));
    }

    /** Visits of somebody within the scope, the latest first. */
    Mono<Page<CareVisit>> of(Scope scope, String subjectId, Paging paging) {
        var wanted = Within.scope(scope, where(SUBJECT).is(subjectId));
        paging.after().ifPresent(last -> wanted.and(ID).lt(last));
        return store.find(Query.query(wanted).with(Sort.by(ID).descending()).limit(paging.fetch()))
                .collectList()
                .map(found -> paging.page(found, CareVisit::id));
    }

    /** The latest visit of somebody within the scope. */
    Mono<CareVisit> latest(Scope scope, String subjectId) {
        return store.find(Query.query(Within.scope(scope, where(SUBJECT).is(subjectId)))
                        .with(Sort.by(ID).descending())
                        .limit(1))
                .next();
    }

    /** How many there were. */
    Mono<Long> count(Scope scope, DivisionCode division) {
        scope.require(division);
        return mongo.count(Query.query(where(DIVISIONS).is(division.value())), CareVisit.COLLECTION);
    }
}
