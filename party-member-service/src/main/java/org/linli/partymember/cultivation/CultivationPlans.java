package org.linli.partymember.cultivation;

import java.util.Map;
import java.util.function.Function;
import org.linli.kit.identity.Scope;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Change;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The plans, each caller's part of them. */
@Repository
class CultivationPlans {

    private final ScopedStore<CultivationPlan> store;

    CultivationPlans(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new ScopedStore<>(CultivationPlan.class, mongo, relay);
    }

    Mono<CultivationPlan> add(Change<CultivationPlan> made) {
        return store.insert(made);
    }

    Mono<CultivationPlan> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<Page<CultivationPlan>> page(Scope scope, Paging paging) {
        return store.page(scope, Map.of(), paging);
    }

    Mono<CultivationPlan> change(Scope scope, String id, Function<CultivationPlan, Change<CultivationPlan>> decide) {
        return store.change(scope, id, decide);
    }
}
