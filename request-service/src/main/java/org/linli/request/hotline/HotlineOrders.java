package org.linli.request.hotline;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What the hotlines have sent in, by their own numbers. */
@Repository
class HotlineOrders {

    private final AggregateStore<HotlineOrder> store;

    HotlineOrders(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new AggregateStore<>(HotlineOrder.class, mongo, relay);
    }

    Mono<HotlineOrder> add(HotlineOrder received) {
        return store.insert(Change.silent(received));
    }

    @Unscoped("the number is the caller's own; what lies behind it is asked for within the caller's scope")
    Mono<HotlineOrder> find(String partner, String number) {
        return store.findOne(Query.query(where("_id").is(HotlineOrder.key(partner, number))));
    }

    @Unscoped("the hotline is told of what happens to its orders, on nobody's call")
    Mono<HotlineOrder> ofOrder(String orderId) {
        return store.findOne(Query.query(where("orderId").is(orderId)));
    }

    Mono<HotlineOrder> ofOrder(String orderId, Scope scope) {
        return store.findOne(Query.query(within(scope, where("orderId").is(orderId))));
    }

    private static Criteria within(Scope scope, Criteria criteria) {
        return switch (scope) {
            case Scope.Division(var prefix) when prefix.isEmpty() -> criteria;
            case Scope.Division(var prefix) -> criteria.and("divisions").is(prefix);
            case Scope.Unit _, Scope.Person _, Scope.Nothing _ ->
                criteria.and("divisions").in(List.of());
        };
    }
}
