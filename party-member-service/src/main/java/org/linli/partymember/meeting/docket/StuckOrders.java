package org.linli.partymember.meeting.docket;

import java.util.Date;
import java.util.Map;
import org.linli.event.RequestEvent;
import org.linli.event.RequestEvent.Referred;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.scoped.ScopedQuery;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The orders that wait for a joint meeting, and those that did. */
@Repository
public class StuckOrders {

    static final String WAITING = "waiting";

    private static final String ID = "_id";
    private static final String SEQUENCE = "sequence";

    private final ReactiveMongoTemplate mongo;

    StuckOrders(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The order, whether it still waits or not; {@link NotFound} if the scope covers none that ever did. */
    public Mono<StuckOrder> get(Scope scope, String orderId) {
        return mongo.findOne(ScopedQuery.one(scope, orderId), StuckOrder.class)
                .filter(order -> order.referredAt() != null)
                .switchIfEmpty(Mono.error(() -> new NotFound(orderId)));
    }

    /** Those that wait, in the order of age. */
    public Mono<Page<StuckOrder>> waiting(Scope scope, Paging paging) {
        var query = ScopedQuery.page(scope, Map.of(), paging)
                .addCriteria(Criteria.where(WAITING).is(true));
        return mongo.find(query, StuckOrder.class).collectList().map(orders -> paging.page(orders, StuckOrder::id));
    }

    @Unscoped("an event speaks, not a caller")
    Mono<Void> refer(Referred event) {
        return move(
                event,
                new Update()
                        .set(WAITING, true)
                        .set("matter", event.order().category())
                        .set("returnedBy", event.unitId())
                        .set("ground", event.ground())
                        .set("returns", event.returns())
                        .set("referredAt", Date.from(event.at()))
                        .unset("leftAt"));
    }

    /** Remembered even of an order that is not there, so that a referral which comes after it is late. */
    @Unscoped("an event speaks, not a caller")
    Mono<Void> leave(RequestEvent event) {
        return move(event, new Update().set(WAITING, false).set("leftAt", Date.from(event.at())));
    }

    private Mono<Void> move(RequestEvent event, Update update) {
        var older =
                Query.query(Criteria.where(ID).is(event.subject()).and(SEQUENCE).lt(event.sequence()));
        var grid = event.order().grid();
        update.set(SEQUENCE, event.sequence())
                .set("grid", grid)
                .set(ScopeKeys.FIELD, ScopeKeys.of(ScopeKeys.division(grid)));
        return mongo.upsert(older, update, StuckOrder.class)
                // It is known by now: either something newer, or what another consumer has just told.
                .onErrorResume(DuplicateKeyException.class, known -> mongo.updateFirst(older, update, StuckOrder.class))
                .then();
    }
}
