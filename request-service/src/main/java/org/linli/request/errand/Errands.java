package org.linli.request.errand;

import java.util.function.Function;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.store.Change;
import org.linli.kit.store.StoredTypes;
import org.linli.request.flow.FlowStore;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The errands. */
@Repository
class Errands {

    private static final String REACHED = "whoever reaches the order, which is asked first, reaches its errand";

    private final FlowStore<Errand> store;

    Errands(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        StoredTypes.makeKnown(mongo, Errand.class, ErrandState.class);
        this.store = new FlowStore<>(Errand.class, mongo, relay);
    }

    @Unscoped(REACHED)
    Mono<Errand> begin(Change<Errand> first, Function<Errand, Change<Errand>> again) {
        return store.begin(first, again);
    }

    @Unscoped(REACHED)
    Mono<Errand> find(String id) {
        return store.find(id);
    }

    @Unscoped(REACHED)
    Mono<Errand> change(String id, Function<Errand, Change<Errand>> step) {
        return store.change(id, step);
    }
}
