package org.linli.partymember.agreement;

import static org.linli.kit.store.Indexes.ascending;

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
import org.linli.kit.store.StoredTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All agreements. */
@Repository
class Agreements {

    private static final String STATE = "state._class";

    private final ScopedStore<Agreement> store;

    Agreements(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        StoredTypes.makeKnown(mongo, Agreement.class, AgreementState.class);
        this.store = new ScopedStore<>(Agreement.class, mongo, relay);
    }

    Mono<Agreement> add(Change<Agreement> proposed) {
        return store.insert(proposed);
    }

    Mono<Agreement> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<Agreement> change(Scope scope, String id, Function<Agreement, Change<Agreement>> decide) {
        return store.change(scope, id, decide);
    }

    Mono<Page<Agreement>> page(Scope scope, Optional<AgreementState.Name> state, Paging paging) {
        var alike = state.map(name -> Map.of(STATE, name.alias())).orElseGet(Map::of);
        return store.page(scope, alike, paging);
    }

    @Configuration(proxyBeanMethods = false)
    static class AgreementIndexes {

        @Bean
        Indexes indexesOfAgreements() {
            return Indexes.on(
                    Agreement.COLLECTION,
                    ascending("outbox.at"),
                    ascending("dueAt"),
                    ascending(ScopeKeys.FIELD, "_id"),
                    ascending(ScopeKeys.FIELD, STATE, "_id"));
        }
    }
}
