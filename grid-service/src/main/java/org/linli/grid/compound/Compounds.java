package org.linli.grid.compound;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.function.Function;
import org.linli.event.DivisionCode;
import org.linli.grid.compound.CompoundRefused.AlreadyRegistered;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The stored compounds. */
@Repository
class Compounds {

    private static final String ID = "_id";
    private static final String DIVISIONS = "divisions";

    private final AggregateStore<Compound> store;

    Compounds(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new AggregateStore<>(Compound.class, mongo, relay);
    }

    @Bean
    static Indexes indexesOfCompounds() {
        return Indexes.on(
                Compound.COLLECTION,
                Indexes.ascending("slot").unique(),
                Indexes.ascending(DIVISIONS, ID),
                Indexes.ascending("outbox.at"));
    }

    /** Stores a new one; {@link AlreadyRegistered} if its name is taken. */
    Mono<Compound> add(Change<Compound> first) {
        return store.insert(first)
                .onErrorMap(
                        DuplicateKeyException.class,
                        taken -> new AlreadyRegistered(first.next().name()));
    }

    /** The one with this id. */
    @Unscoped("which compounds there are is public")
    Mono<Compound> find(String id) {
        return store.findOne(Query.query(where(ID).is(id)));
    }

    /** Those of a division, the oldest first; of a grid, those that hold it or share it. */
    @Unscoped("which compounds there are is public")
    Mono<Page<Compound>> of(DivisionCode division, Paging paging) {
        var below = where(DIVISIONS).is(division.value());
        paging.after().ifPresent(last -> below.and(ID).gt(last));
        return store.find(Query.query(below).with(Sort.by(ID)).limit(paging.fetch()))
                .collectList()
                .map(found -> paging.page(found, Compound::id));
    }

    /** Carries out a command on one within the scope; {@link AlreadyRegistered} if its new name is taken. */
    Mono<Compound> change(Scope scope, String id, Function<Compound, Change<Compound>> decide) {
        return store.change(Query.query(within(scope, id)), decide)
                .onErrorMap(DuplicateKeyException.class, taken -> new AlreadyRegistered(id));
    }

    /** A compound lies in a community: whoever administers it or what lies above may change it. */
    private static Criteria within(Scope scope, String id) {
        return switch (scope) {
            case Scope.Division(var prefix) when prefix.isEmpty() -> where(ID).is(id);
            case Scope.Division(var prefix)
            when prefix.length() > 12 -> where(ID).in(List.of());
            case Scope.Division(var prefix) -> where(ID).is(id).and(DIVISIONS).is(prefix);
            case Scope.Unit _, Scope.Person _, Scope.Nothing _ -> where(ID).in(List.of());
        };
    }
}
