package org.linli.request.order;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.store.AggregateStore;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** The orders as figures see them. */
@Repository
public class CountedOrders {

    private final AggregateStore<Order> store;

    CountedOrders(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new AggregateStore<>(Order.class, mongo, relay);
    }

    @Unscoped("asked by the events of these orders")
    public Flux<Order> all(Collection<String> ids) {
        return store.find(Query.query(where("_id").in(ids)));
    }

    /**
     * Every order of a division.
     *
     * @throws org.linli.kit.identity.OutOfScope if the scope does not cover it
     */
    public Flux<Order> all(DivisionCode division, Scope scope) {
        scope.require(division);
        return store.find(Query.query(where("divisions").is(division.value())));
    }
}
