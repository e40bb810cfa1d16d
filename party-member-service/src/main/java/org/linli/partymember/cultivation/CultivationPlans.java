package org.linli.partymember.cultivation;

import java.util.Map;
import java.util.function.Function;
import org.linli.kit.identity.Scope;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.linli.partymember.store.ScopedQuery;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The plans, each caller's part of them. */
@Repository
class CultivationPlans {

    private final AggregateStore<CultivationPlan> store;

    CultivationPlans(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new AggregateStore<>(CultivationPlan.class, mongo, relay);
    }

    Mono<CultivationPlan> add(Change<CultivationPlan> made) {
        return store.insert(made);
    }

    Mono<CultivationPlan> get(Scope scope, String id) {
        return store.findOne(ScopedQuery.one(scope, id)).switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }

    Mono<Page<CultivationPlan>> page(Scope scope, Paging paging) {
        return store.find(ScopedQuery.page(scope, Map.of(), paging))
                .collectList()
                .map(plans -> paging.page(plans, CultivationPlan::id));
    }

    Mono<CultivationPlan> change(Scope scope, String id, Function<CultivationPlan, Change<CultivationPlan>> decide) {
        return store.change(ScopedQuery.one(scope, id), decide).switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }
}
