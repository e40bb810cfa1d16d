package org.linli.evaluation.redemption;

import static org.linli.kit.store.Indexes.ascending;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All redemptions. */
@Repository
class Redemptions {

    private final ScopedStore<Redemption> store;
    private final MeterRegistry meters;

    Redemptions(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        this.store = new ScopedStore<>(Redemption.class, mongo, relay);
        this.meters = meters;
    }

    Mono<Redemption> add(Change<Redemption> opened) {
        return store.insert(opened);
    }

    Mono<Redemption> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<Redemption> change(Scope scope, String id, Function<Redemption, Change<Redemption>> decide) {
        return store.change(scope, id, decide, this::count);
    }

    private void count(Redemption now) {
        meters.counter("linli.redemptions", "state", now.state().name().toLowerCase(Locale.ROOT))
                .increment();
    }

    Mono<Page<Redemption>> page(Scope scope, Optional<RedemptionState> state, Paging paging) {
        var alike = state.map(one -> Map.of("state", one.name())).orElseGet(Map::of);
        return store.page(scope, alike, paging);
    }

    @Configuration(proxyBeanMethods = false)
    static class RedemptionIndexes {

        @Bean
        Indexes indexesOfRedemptions() {
            return Indexes.on(
                    Redemption.COLLECTION,
                    ascending("outbox.at"),
                    ascending("dueAt"),
                    ascending(ScopeKeys.FIELD, "_id"),
                    ascending(ScopeKeys.FIELD, "state", "_id"));
        }
    }
}
