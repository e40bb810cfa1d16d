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

/** All offers. */
@Repository
public class Offers {

    private static final String STATE = "state._class";

    private final ScopedStore<Offer> store;

    Offers(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        StoredTypes.makeKnown(mongo, Offer.class, ListingState.class);
        this.store = new ScopedStore<>(Offer.class, mongo, relay);
    }

    Mono<Offer> add(Change<Offer> first) {
        return store.insert(first);
    }

    /** The one of this id, if the scope covers it. */
    public Mono<Offer> find(Scope scope, String id) {
        return store.findOne(ScopedQuery.one(scope, id));
    }

    /** Carries out a command on one; {@link NotFound} if the scope covers none. */
    public Mono<Offer> change(Scope scope, String id, Function<Offer, Change<Offer>> decide) {
        return store.change(scope, id, decide);
    }

    /** In the order of age. */
    Mono<Page<Offer>> page(Scope scope, Optional<ListingState.Name> state, Paging paging) {
        return store.page(scope, alike(state), paging);
    }

    /** The oldest ones that are open, at most so many. */
    public Flux<Offer> open(Scope scope, int most) {
        var query =
                ScopedQuery.page(scope, alike(Optional.of(ListingState.Name.OPEN)), new Paging(Optional.empty(), most));
        return store.find(query.limit(most));
    }

    private static Map<String, String> alike(Optional<ListingState.Name> state) {
        return state.map(name -> Map.of(STATE, name.alias())).orElseGet(Map::of);
    }

    @Configuration(proxyBeanMethods = false)
    static class OfferIndexes {

        @Bean
        Indexes indexesOfOffers() {
            return Indexes.on(
                    Offer.COLLECTION,
                    ascending("outbox.at"),
                    ascending(ScopeKeys.FIELD, "_id"),
                    ascending(ScopeKeys.FIELD, STATE, "_id"));
        }
    }
}
