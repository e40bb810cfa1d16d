package org.linli.request.order;

import java.util.List;
import java.util.function.Function;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The orders, each caller's part of them. */
@Repository
public class Orders {

    private static final String ID = "_id";
    private static final String DIVISIONS = "divisions";
    static final String CONTACT_PHONE = "request.contact.hashes.PHONE";

    private final AggregateStore<Order> store;

    Orders(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new AggregateStore<>(Order.class, mongo, relay);
    }

    public Mono<Order> add(Change<Order> submitted) {
        return store.insert(submitted);
    }

    public Mono<Order> find(String id, Scope scope) {
        return store.findOne(Query.query(within(scope, Criteria.where(ID).is(id))));
    }

    /** Makes a move on an order within the scope; empty if there is none. */
    public Mono<Order> change(String id, Scope scope, Function<Order, Change<Order>> move) {
        return store.change(Query.query(within(scope, Criteria.where(ID).is(id))), move);
    }

    @Unscoped("any member may take any order that nobody has taken; the order itself refuses the rest")
    public Mono<Order> claim(String id, Function<Order, Change<Order>> claim) {
        return store.change(Query.query(Criteria.where(ID).is(id)), claim);
    }

    /** Newest first. */
    public Mono<Page<Order>> list(OrderFilter filter, Scope scope, Paging paging) {
        return page(listing(filter, scope, paging), paging);
    }

    @Unscoped("members look for something to do in any division; only what nobody has taken is shown")
    public Mono<Page<Order>> claimable(DivisionCode division, OrderFilter filter, Paging paging) {
        return page(listing(filter.claimable(), new Scope.Division(division.value()), paging), paging);
    }

    /** Those whose contact has the phone number of this hash, newest first. */
    public Mono<Page<Order>> ofContact(String hash, Scope scope, Paging paging) {
        return page(newestFirst(within(scope, Criteria.where(CONTACT_PHONE).is(hash)), paging), paging);
    }

    private Mono<Page<Order>> page(Query query, Paging paging) {
        return store.find(query).collectList().map(orders -> paging.page(orders, Order::id));
    }

    static Query listing(OrderFilter filter, Scope scope, Paging paging) {
        var criteria = within(scope, new Criteria());
        filter.addTo(criteria);
        return newestFirst(criteria, paging);
    }

    private static Query newestFirst(Criteria criteria, Paging paging) {
        paging.after().ifPresent(last -> criteria.and(ID).lt(last));
        return Query.query(criteria).with(Sort.by(ID).descending()).limit(paging.fetch());
    }

    private static Criteria within(Scope scope, Criteria criteria) {
        return switch (scope) {
            case Scope.Division(var prefix) when prefix.isEmpty() -> criteria;
            case Scope.Division(var prefix) -> criteria.and(DIVISIONS).is(prefix);
            case Scope.Unit(var unit) -> criteria.and("unitId").is(unit);
            case Scope.Person(var person) ->
                criteria.orOperator(
                        Criteria.where("request.residentId").is(person),
                        Criteria.where("memberId").is(person));
            case Scope.Nothing _ -> criteria.and(DIVISIONS).in(List.of());
        };
    }
}
