package org.linli.request.order;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.linli.event.DivisionLevel;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The orders that the clock has something to do with, community by community. */
@Repository
public class DueOrders {

    private static final String ID = "_id";
    private static final String DIVISIONS = "divisions";
    static final String NEXT = "deadlines.nextAt";
    static final String TOLD = "deadlines.told";

    private final AggregateStore<Order> store;
    private final ReactiveMongoTemplate mongo;
    private final WorkingCalendar calendar;

    DueOrders(ReactiveMongoTemplate mongo, OutboxRelay relay, WorkingCalendar calendar) {
        this.store = new AggregateStore<>(Order.class, mongo, relay);
        this.mongo = mongo;
        this.calendar = calendar;
    }

    /** Communities in which something is due. */
    @Unscoped("the clock goes everywhere")
    public Flux<String> communities(Instant now) {
        return mongo.findDistinct(Query.query(by(now)), DIVISIONS, Order.COLLECTION, String.class)
                .filter(code -> code.length() == DivisionLevel.COMMUNITY.digits());
    }

    /** Since when the longest due order has been due. */
    @Unscoped("the clock goes everywhere")
    public Mono<Instant> oldest(Instant now) {
        var query = Query.query(by(now)).with(Sort.by(NEXT)).limit(1);
        query.fields().include(NEXT);
        return mongo.findOne(query, Document.class, Order.COLLECTION)
                .map(order ->
                        order.get("deadlines", Document.class).getDate("nextAt").toInstant());
    }

    /** Ids of those of a community that have been due the longest. */
    @Unscoped("the clock goes everywhere")
    public Flux<String> ids(String community, Instant now, int most) {
        var query = longestDue(community, now, most);
        query.fields().include(ID);
        return mongo.find(query, Document.class, Order.COLLECTION).map(order -> order.getString(ID));
    }

    /** The same as they are. */
    @Unscoped("the clock goes everywhere")
    public Flux<Order> due(String community, Instant now, int most) {
        return store.find(longestDue(community, now, most));
    }

    @Unscoped("the clock goes everywhere")
    public Mono<Order> find(String id) {
        return store.findOne(Query.query(where(ID).is(id)));
    }

    /**
     * In the order in which the store's index has them, which is that of their time. It is not asked for: a store that would sort very many
     * of them for each batch takes longer than a turn, and the lane would never be served.
     */
    private static Query longestDue(String community, Instant now, int most) {
        return Query.query(by(now).and(DIVISIONS).is(community)).limit(most);
    }

    private static Criteria by(Instant now) {
        return where(NEXT).lte(Date.from(now));
    }

    /**
     * Stores what the clock has done.
     *
     * @return how many; of the others, somebody else was quicker
     */
    @Unscoped("the clock goes everywhere")
    public Mono<Integer> store(List<Change<Order>> changes) {
        return store.changeAll(changes.stream()
                .map(change -> new Change<>(change.next().timed(calendar), change.event()))
                .toList());
    }

    /** Looks at an order again later, so that it holds up nothing; unless somebody has moved it on meanwhile. */
    @Unscoped("the clock goes everywhere")
    public Mono<Void> putOff(String id, Instant now, Instant until) {
        var due = Query.query(by(now).and(ID).is(id));
        return mongo.updateFirst(due, Update.update(NEXT, Date.from(until)), Order.COLLECTION)
                .then();
    }

    /** Of how many open orders a level has been told that they are late. */
    @Unscoped("no more than a number")
    public Mono<Long> countTold(String level) {
        return mongo.count(Query.query(where(TOLD).is(level)), Order.COLLECTION);
    }
}
