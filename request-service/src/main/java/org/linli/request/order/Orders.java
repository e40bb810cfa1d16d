package org.linli.request.order;

import java.util.List;
import java.util.function.Function;
import org.linli.event.DivisionCode;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.linli.request.terms.TermsDesk;
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
    private static final String SECRET = "request.secret";
    static final String CONTACT_PHONE = "request.contact.hashes.PHONE";

    private final AggregateStore<Order> store;
    private final WorkingCalendar calendar;
    private final TermsDesk desk;

    Orders(ReactiveMongoTemplate mongo, OutboxRelay relay, WorkingCalendar calendar, TermsDesk desk) {
        this.calendar = calendar;
        this.desk = desk;
        this.store = new AggregateStore<>(Order.class, mongo, relay);
    }

    /** Stores a new order, held to the terms that were in force when it came in. */
    public Mono<Order> add(Change<Order> submitted) {
        var order = submitted.next();
        return desk.terms(order.request().grid(), order.request().category(), order.submittedAt())
                .map(terms -> new Change<>(order.heldTo(terms), submitted.event()))
                .flatMap(held -> store.insert(timed(held)));
    }

    public Mono<Order> find(String id, Scope scope, Reader reader) {
        return store.findOne(one(id, scope, reader));
    }

    /** Makes a move on an order within the scope; empty if there is none. */
    public Mono<Order> change(String id, Scope scope, Reader reader, Function<Order, Change<Order>> move) {
        return store.change(one(id, scope, reader), order -> timed(move.apply(order)));
    }

    private static Query one(String id, Scope scope, Reader reader) {
        return Query.query(within(scope, reader, Criteria.where(ID).is(id)));
    }

    /** Deadlines follow from the history: whoever changes it changes them. */
    private Change<Order> timed(Change<Order> change) {
        return change.event().isEmpty() ? change : new Change<>(change.next().timed(calendar), change.event());
    }

    @Unscoped("any member may take any order that nobody has taken; the order itself refuses the rest")
    public Mono<Order> claim(String id, Function<Order, Change<Order>> claim) {
        var open = Criteria.where(ID).is(id).and(SECRET).ne(true);
        return store.change(Query.query(open), order -> timed(claim.apply(order)));
    }

    /** Newest first. */
    public Mono<Page<Order>> list(OrderFilter filter, Scope scope, Reader reader, Paging paging) {
        return page(listing(filter, scope, reader, paging), paging);
    }

    @Unscoped("members look for something to do in any division; only what nobody has taken is shown")
    public Mono<Page<Order>> claimable(DivisionCode division, OrderFilter filter, Paging paging) {
        var criteria =
                Criteria.where(DIVISIONS).is(division.value()).and(SECRET).ne(true);
        filter.claimable().addTo(criteria);
        return page(newestFirst(criteria, paging), paging);
    }

    /** Those whose contact has the phone number of this hash, newest first. */
    public Mono<Page<Order>> ofContact(String hash, Scope scope, Reader reader, Paging paging) {
        return page(
                newestFirst(within(scope, reader, Criteria.where(CONTACT_PHONE).is(hash)), paging), paging);
    }

    private Mono<Page<Order>> page(Query query, Paging paging) {
        return store.find(query).collectList().map(orders -> paging.page(orders, Order::id));
    }

    static Query listing(OrderFilter filter, Scope scope, Reader reader, Paging paging) {
        var criteria = within(scope, reader, new Criteria());
        filter.addTo(criteria);
        return newestFirst(criteria, paging);
    }

    private static Query newestFirst(Criteria criteria, Paging paging) {
        paging.after().ifPresent(last -> criteria.and(ID).lt(last));
        return Query.query(criteria).with(Sort.by(ID).descending()).limit(paging.fetch());
    }

    private static Criteria within(Scope scope, Reader reader, Criteria criteria) {
        return switch (scope) {
            case Scope.Division(var prefix) -> notSecretFrom(reader, prefix, inDivision(prefix, criteria));
            case Scope.Unit(var unit) -> criteria.and("unitIds").is(unit);
            case Scope.Person(var person) ->
                criteria.orOperator(
                        Criteria.where("request.residentId").is(person),
                        Criteria.where("memberId").is(person));
            case Scope.Nothing _ -> criteria.and(DIVISIONS).in(List.of());
        };
    }

    private static Criteria inDivision(String prefix, Criteria criteria) {
        return prefix.isEmpty() ? criteria : criteria.and(DIVISIONS).is(prefix);
    }

    /** A secret order is there only for those in its line. */
    private static Criteria notSecretFrom(Reader reader, String prefix, Criteria criteria) {
        var person = Line.person(reader.person());
        var line = reader.answers() ? List.of(person, prefix) : List.of(person);
        return criteria.orOperator(
                Criteria.where(SECRET).ne(true), Criteria.where("line").in(line));
    }
}
