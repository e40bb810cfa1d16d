package org.linli.grid.patrol;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.event.DivisionCode;
import org.linli.grid.store.Within;
import org.linli.kit.identity.Scope;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.AggregateStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored patrols. */
@Repository
public class Patrols {

    private static final String ID = "_id";
    private static final String DIVISIONS = "divisions";
    private static final String SLOT = "slot";

    private final AggregateStore<Patrol> store;

    Patrols(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new AggregateStore<>(Patrol.class, mongo, relay);
    }

    /**
     * Stores a patrol with its findings; the one that is there if the same check-in is told again.
     *
     * @return the patrol; {@link PatrolRefused.AlreadyDone} if another one was made for what was due
     */
    Mono<Patrol> add(Patrol patrol, Supplier<UUID> eventIds) {
        return store.insert(patrol.recorded(eventIds.get()), patrol.reported(eventIds))
                .onErrorResume(
                        DuplicateKeyException.class,
                        taken -> store.findOne(Query.query(where(SLOT).is(patrol.slot())))
                                .filter(patrol::isSameAs)
                                .switchIfEmpty(Mono.error(() -> new PatrolRefused.AlreadyDone(patrol.slot()))));
    }

    /** The patrol with this id, if it lies within the scope. */
    Mono<Patrol> find(Scope scope, String id) {
        return store.findOne(Query.query(Within.scope(scope, where(ID).is(id))));
    }

    /** Patrols of a division and everything below it, the latest first. */
    Mono<Page<Patrol>> below(Scope scope, DivisionCode division, Paging paging) {
        scope.require(division);
        var below = where(DIVISIONS).is(division.value());
        paging.after().ifPresent(last -> below.and(ID).lt(last));
        return store.find(Query.query(below).with(Sort.by(ID).descending()).limit(paging.fetch()))
                .collectList()
                .map(found -> paging.page(found, Patrol::id));
    }

    /** Those that hold these slots, within the scope. */
    Flux<Patrol> holding(Scope scope, List<String> slots) {
        return store.find(Query.query(Within.scope(scope, where(SLOT).in(slots))));
    }

    /** Every patrol of a division and everything below it, one by one. */
    public Flux<Patrol> all(Scope scope, DivisionCode division) {
        scope.require(division);
        return store.find(Query.query(where(DIVISIONS).is(division.value())));
    }
}
