package org.linli.request.flow;

import java.util.function.Function;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.CommandId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Flows of one kind, each under the id of its order. Who may see an order is asked of the order before its flow is. The name of the
 * caller's command stays with the order: it would be taken for done here, and every step of a flow knows its own repetition.
 */
public final class FlowStore<T extends Aggregate> {

    private final AggregateStore<T> store;

    public FlowStore(Class<T> type, ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new AggregateStore<>(type, mongo, relay);
    }

    /**
     * Begins a flow.
     *
     * @param again what is decided if it has begun already
     */
    public Mono<T> begin(Change<T> first, Function<T, Change<T>> again) {
        return store.insert(first)
                .onErrorResume(
                        DuplicateKeyException.class,
                        taken -> change(first.next().id(), again))
                .contextWrite(context -> context.delete(CommandId.class));
    }

    public Mono<T> find(String id) {
        return store.findOne(byId(id));
    }

    public Flux<T> find(Query query) {
        return store.find(query);
    }

    public Mono<T> change(String id, Function<T, Change<T>> step) {
        return store.change(byId(id), step).contextWrite(context -> context.delete(CommandId.class));
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
