package org.linli.partymember.unit;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.function.Function;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.scoped.ScopedQuery;
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Change;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The units on all rosters. */
@Repository
public class Units {

    private final ScopedStore<Unit> store;
    private final MeterRegistry meters;

    Units(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        this.store = new ScopedStore<>(Unit.class, mongo, relay);
        this.meters = meters;
    }

    Mono<Unit> add(Change<Unit> registered) {
        return store.insert(registered);
    }

    /** The unit of that name in that very division; registered if there is none. */
    @Unscoped("whoever imports a roster was asked for the scope of its division")
    public Mono<Unit> named(Change<Unit> registered) {
        var unit = registered.next();
        var alike =
                where(ScopeKeys.FIELD).is(unit.division().value()).and("name").is(unit.name());
        return store.findOne(Query.query(alike.and("division").is(unit.division())))
                .switchIfEmpty(store.insert(registered))
                .onErrorResume(
                        DuplicateKeyException.class,
                        ignored -> store.findOne(Query.query(where("_id").is(unit.id()))));
    }

    /** The unit of this id; {@link NotFound} if the scope covers none. */
    public Mono<Unit> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<Page<Unit>> page(Scope scope, Paging paging) {
        return store.page(scope, Map.of(), paging);
    }

    /** Those that are checked in nowhere. */
    public Mono<Page<Unit>> underReported(Scope scope, Paging paging) {
        return store.find(ScopedQuery.pageWithout(scope, Unit.COMMUNITY, paging))
                .collectList()
                .map(units -> paging.page(units, Unit::id));
    }

    Mono<Unit> checkIn(Scope scope, String id, Function<Unit, Change<Unit>> decide) {
        return store.change(
                scope,
                id,
                decide,
                ignored -> meters.counter("linli.check.ins", "by", "unit").increment());
    }

    Mono<Unit> change(Scope scope, String id, Function<Unit, Change<Unit>> decide) {
        return store.change(scope, id, decide);
    }
}
