package org.linli.partymember.exchange;

import static org.linli.kit.store.Indexes.ascending;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linli.kit.identity.Scope;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.scoped.ScopedQuery;
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.Indexes;
import org.linli.kit.store.StoredTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All needs. */
@Repository
public class Needs {

    private static final String STATE = "state._class";

    private final ScopedStore<Need> store;

    Needs(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        StoredTypes.makeKnown(mongo, Need.class, ListingState.class);
        this.store = new ScopedStore<>(Need.class, mongo, relay);
    }

    Mono<Need> add(Change<Need> first) {
        return store.insert(first);
    }

    /** The one of this id, if the scope covers it. */
    public Mono<Need> find(Scope scope, String id) {
        return store.findOne(ScopedQuery.one(scope, id));
    }

    /** Carries out a command on one; {@link NotFound} if the scope covers none. */
    public Mono<Need> change(Scope scope, String id, Function<Need, Change<Need>> decide) {
        return store.change(scope, id, decide);
    }

    /** In the order of age. */
    Mono<Page<Need>> page(Scope scope, Optional<ListingState.Name> state, Paging paging) {
        return store.page(scope, alike(state), paging);
    }

    /** The oldest ones that are open, at most so many. */
    public Flux<Need> open(Scope scope, int most) {
        var query =
                ScopedQuery.page(scope, alike(Optional.of(ListingState.Name.OPEN)), new Paging(Optional.empty(), most));
        return store.find(query.limit(most));
    }

    private static Map<String, String> alike(Optional<ListingState.Name> state) {
        return state.map(name -> Map.of(STATE, name.alias())).orElseGet(Map::of);
    }

    @Configuration(proxyBeanMethods = false)
    static class NeedIndexes {

        @Bean
        Indexes indexesOfNeeds() {
            return Indexes.on(
                    Need.COLLECTION,
                    ascending("outbox.at"),
                    ascending(ScopeKeys.FIELD, "_id"),
                    ascending(ScopeKeys.FIELD, STATE, "_id"));
        }
    }
}
