package org.linli.grid.care;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.function.Function;
import org.linli.event.DivisionCode;
import org.linli.grid.store.Within;
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

/** The stored care subjects. */
@Repository
class CareSubjects {

    static final String LEVEL = "personal.hashes.WORD";
    static final String TURN = "turn";

    private static final String ID = "_id";
    private static final String DIVISIONS = "divisions";

    private final AggregateStore<CareSubject> store;
    private final ReactiveMongoTemplate mongo;

    CareSubjects(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new AggregateStore<>(CareSubject.class, mongo, relay);
        this.mongo = mongo;
    }

    Mono<CareSubject> add(Change<CareSubject> first) {
        return store.insert(first);
    }

    /** The one with this id, if they live within the scope. */
    Mono<CareSubject> find(Scope scope, String id) {
        return store.findOne(Query.query(Within.scope(scope, where(ID).is(id))));
    }

    /** Carries out a command on one within the scope. */
    Mono<CareSubject> change(Scope scope, String id, Function<CareSubject, Change<CareSubject>> decide) {
        return store.change(Query.query(Within.scope(scope, where(ID).is(id))), decide);
    }

    /** Those of a division and everything below it, the first taken first; those whose care has ended, too. */
    Mono<Page<CareSubject>> below(Scope scope, DivisionCode division, Paging paging) {
        scope.require(division);
        return page(where(DIVISIONS).is(division.value()), ID, paging);
    }

    /** Whom a person is to visit by a day, the longest due first. */
    Mono<Page<CareSubject>> dueOf(Scope scope, String personId, LocalDate day, Paging paging) {
        return page(
                Within.scope(
                        scope,
                        where("responsible")
                                .is(personId)
                                .and(TURN)
                                .lt(day.plusDays(1).toString())),
                TURN,
                paging);
    }

    /** Whose visit was due before a day, the longest due first. */
    Mono<Page<CareSubject>> dueBefore(Scope scope, DivisionCode division, LocalDate day, Paging paging) {
        scope.require(division);
        return page(where(DIVISIONS).is(division.value()).and(TURN).lt(day.toString()), TURN, paging);
    }

    /** Those who are cared for in exactly this division. */
    @Unscoped("what follows a grid that was split or merged follows it for everybody")
    Flux<CareSubject> livingIn(DivisionCode division) {
        return store.find(Query.query(where(DIVISIONS)
                .is(division.value())
                .and("division")
                .is(division.value())
                .and(TURN)
                .gt("")));
    }

    private Mono<Page<CareSubject>> page(Criteria wanted, String order, Paging paging) {
        var criteria = paging.after()
                .map(last -> new Criteria().andOperator(wanted, where(order).gt(last)))
                .orElse(wanted);
        return store.find(Query.query(criteria).with(Sort.by(order)).limit(paging.fetch()))
                .collectList()
                .map(found -> paging.page(found, subject -> key(subject, order)));
    }

    private static String key(CareSubject subject, String order) {
        return order.equals(ID) ? subject.id() : String.valueOf(subject.turn());
    }

    /** How many are cared for at a level. */
    Mono<Long> count(Scope scope, DivisionCode division, String levelHash) {
        scope.require(division);
        return count(where(DIVISIONS)
                .is(division.value())
                .and(LEVEL)
                .is(levelHash)
                .and(TURN)
                .gt(""));
    }

    /** How many visits were due before a day. */
    Mono<Long> countDueBefore(Scope scope, DivisionCode division, LocalDate day) {
        scope.require(division);
        return count(where(DIVISIONS).is(division.value()).and(TURN).lt(day.toString()));
    }

    @Unscoped("how many there are in all is a metric, and tells of nobody")
    Mono<Long> countTold(String level, LocalDate day) {
        return count(where("told").is(level).and(TURN).lt(day.toString()));
    }

    private Mono<Long> count(Criteria wanted) {
        return mongo.count(Query.query(wanted), CareSubject.COLLECTION);
    }
}
