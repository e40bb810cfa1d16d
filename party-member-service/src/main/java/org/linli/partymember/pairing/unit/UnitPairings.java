package org.linli.partymember.pairing.unit;

import static org.linli.kit.store.Indexes.ascending;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linli.kit.identity.Scope;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.Indexes;
import org.linli.partymember.pairing.unit.UnitPairing.State;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Which unit stands by what. */
@Repository
class UnitPairings {

    private final ScopedStore<UnitPairing> store;

    UnitPairings(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new ScopedStore<>(UnitPairing.class, mongo, relay);
    }

    /** Begins it; one that there has been is taken up again. */
    Mono<UnitPairing> begin(Scope scope, Change<UnitPairing> first, Function<UnitPairing, Change<UnitPairing>> again) {
        var id = first.next().id();
        return store.insert(first).onErrorResume(DuplicateKeyException.class, taken -> change(scope, id, again));
    }

    Mono<UnitPairing> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<UnitPairing> change(Scope scope, String id, Function<UnitPairing, Change<UnitPairing>> decide) {
        return store.change(scope, id, decide);
    }

    Mono<Page<UnitPairing>> page(Scope scope, Optional<State> state, Optional<String> unit, Paging paging) {
        var alike = new HashMap<String, String>();
        state.ifPresent(one -> alike.put("state", one.name()));
        unit.ifPresent(one -> alike.put("unitId", one));
        return store.page(scope, Map.copyOf(alike), paging);
    }

    @Configuration(proxyBeanMethods = false)
    static class UnitPairingIndexes {

        @Bean
        Indexes indexesOfUnitPairings() {
            return Indexes.on(
                    UnitPairing.COLLECTION,
                    ascending("outbox.at"),
                    ascending(ScopeKeys.FIELD, "_id"),
                    ascending(ScopeKeys.FIELD, "state", "_id"),
                    ascending(ScopeKeys.FIELD, "unitId", "_id", "state"));
        }
    }
}
