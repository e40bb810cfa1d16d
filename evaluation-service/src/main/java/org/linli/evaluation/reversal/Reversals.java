package org.linli.evaluation.reversal;

import static org.linli.kit.store.Indexes.ascending;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.linli.kit.identity.Scope;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All reversals. */
@Repository
class Reversals {

    private final ScopedStore<Reversal> store;
    private final MeterRegistry meters;

    Reversals(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        this.store = new ScopedStore<>(Reversal.class, mongo, relay);
        this.meters = meters;
    }

    /** {@link ReversalRefused.ReversedBefore} if there is one already. */
    Mono<Reversal> add(Change<Reversal> decided) {
        return store.insert(decided)
                .onErrorMap(DuplicateKeyException.class, ignored -> new ReversalRefused.ReversedBefore())
                .doOnNext(ignored -> meters.counter("linli.ledger.reversals").increment());
    }

    Mono<Reversal> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<Page<Reversal>> page(Scope scope, Paging paging) {
        return store.page(scope, Map.of(), paging);
    }

    @Configuration(proxyBeanMethods = false)
    static class ReversalIndexes {

        @Bean
        Indexes indexesOfReversals() {
            return Indexes.on(Reversal.COLLECTION, ascending("outbox.at"), ascending(ScopeKeys.FIELD, "_id"));
        }
    }
}
