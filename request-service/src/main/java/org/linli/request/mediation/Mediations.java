package org.linli.request.mediation;

import java.util.function.Function;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.store.Change;
import org.linli.kit.store.StoredTypes;
import org.linli.request.flow.FlowStore;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The mediations. */
@Repository
class Mediations {

    private static final String REACHED = "whoever reaches the order, which is asked first, reaches its mediation";

    private final FlowStore<Mediation> store;

    Mediations(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        StoredTypes.makeKnown(mongo, Mediation.class, MediationState.class);
        this.store = new FlowStore<>(Mediation.class, mongo, relay);
    }

    @Unscoped(REACHED)
    Mono<Mediation> begin(Change<Mediation> first, Function<Mediation, Change<Mediation>> again) {
        return store.begin(first, again);
    }

    @Unscoped(REACHED)
    Mono<Mediation> find(String id) {
        return store.find(id);
    }

    @Unscoped(REACHED)
    Mono<Mediation> change(String id, Function<Mediation, Change<Mediation>> step) {
        return store.change(id, step);
    }
}
