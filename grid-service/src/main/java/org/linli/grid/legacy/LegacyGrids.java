package org.linli.grid.legacy;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.legacy.LegacyRefused.AlreadyRegistered;
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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored legacy grids. */
@Repository
class LegacyGrids {

    private static final String ID = "_id";
    private static final String DIVISIONS = "divisions";
    private static final int DISTRICTS = 200;
    private static final int OVERLAPPING = 500;

    private final AggregateStore<LegacyGrid> store;

    LegacyGrids(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new AggregateStore<>(LegacyGrid.class, mongo, relay);
    }

    /** Stores a new one; {@link AlreadyRegistered} if its code is taken. */
    Mono<LegacyGrid> add(Change<LegacyGrid> first) {
        return store.insert(first)
                .onErrorMap(DuplicateKeyException.class, ignored -> new AlreadyRegistered(first.next()));
    }

    /** The one with this id, if it lies within the scope. */
    Mono<LegacyGrid> find(Scope scope, String id) {
        return store.findOne(Query.query(Within.scope(scope, where(ID).is(id))));
    }

    /** Those of a division and everything below it, the oldest first. */
    Mono<Page<LegacyGrid>> below(Scope scope, DivisionCode division, Optional<LegacySystem> system, Paging paging) {
        scope.require(division);
        var below = where(DIVISIONS).is(division.value());
        system.ifPresent(one -> below.and("system").is(one));
        paging.after().ifPresent(last -> below.and(ID).gt(last));
        return store.find(Query.query(below).with(Sort.by(ID)).limit(paging.fetch()))
                .collectList()
                .map(found -> paging.page(found, LegacyGrid::id));
    }

    /** Those of a system under a code, one in each district at most, with the mappings onto what lies within the scope. */
    Flux<LegacyGrid> coded(Scope scope, LegacySystem system, String code) {
        var coded = where("system").is(system).and("code").is(code);
        return store.find(Query.query(coded).limit(DISTRICTS)).map(grid -> grid.onto(scope::covers));
    }

    /** Those that have to do with a grid or micro-grid. */
    Flux<LegacyGrid> concerning(Scope scope, DivisionCode grid) {
        scope.require(grid);
        var cells = List.of(grid.value(), grid.at(DivisionLevel.GRID).value());
        return store.find(Query.query(where("cells").in(cells)).limit(OVERLAPPING));
    }

    /** Carries out a command on one within the scope. */
    Mono<LegacyGrid> change(Scope scope, String id, Function<LegacyGrid, Change<LegacyGrid>> decide) {
        return store.change(Query.query(Within.scope(scope, where(ID).is(id))), decide);
    }
}
