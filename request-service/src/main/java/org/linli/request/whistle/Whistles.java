package org.linli.request.whistle;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Scope;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.StoredTypes;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The whistles, each caller's part of them. */
@Repository
public class Whistles {

    static final String STATE = "state._class";

    private static final String ID = "_id";
    private static final String DIVISIONS = "divisions";

    private final AggregateStore<Whistle> store;

    Whistles(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        StoredTypes.makeKnown(mongo, Whistle.class, WhistleState.class, Response.class, Tiding.class);
        this.store = new AggregateStore<>(Whistle.class, mongo, relay);
    }

    public Mono<Whistle> add(Change<Whistle> blown) {
        return store.insert(blown);
    }

    public Mono<Whistle> find(String id, Scope scope) {
        return store.findOne(Query.query(within(scope, where(ID).is(id))));
    }

    /** Carries out a command on a whistle within the scope; empty if there is none. */
    public Mono<Whistle> change(String id, Scope scope, Function<Whistle, Change<Whistle>> command) {
        return store.change(Query.query(within(scope, where(ID).is(id))), command);
    }

    /** Newest first. */
    public Mono<Page<Whistle>> list(Optional<WhistleState.Name> state, Scope scope, Paging paging) {
        var criteria = within(scope, new Criteria());
        state.ifPresent(name -> criteria.and(STATE).is(name.alias()));
        paging.after().ifPresent(last -> criteria.and(ID).lt(last));
        var query = Query.query(criteria).with(Sort.by(ID).descending()).limit(paging.fetch());
        return store.find(query).collectList().map(found -> paging.page(found, Whistle::id));
    }

    /** Every whistle of a division and below, for counting them again. */
    public Flux<Whistle> below(DivisionCode division, Scope scope) {
        scope.require(division);
        return store.find(Query.query(where(DIVISIONS).is(division.value())));
    }

    private static Criteria within(Scope scope, Criteria criteria) {
        return switch (scope) {
            case Scope.Division(var prefix) when prefix.isEmpty() -> criteria;
            case Scope.Division(var prefix) -> criteria.and(DIVISIONS).is(prefix);
            case Scope.Unit(var unit) -> criteria.and("unitIds").is(unit);
            case Scope.Person _, Scope.Nothing _ -> criteria.and(DIVISIONS).in(List.of());
        };
    }
}
