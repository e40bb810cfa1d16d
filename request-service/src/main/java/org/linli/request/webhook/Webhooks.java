package org.linli.request.webhook;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored subscriptions. */
@Repository
class Webhooks {

    private static final String ID = "_id";
    private static final Criteria LIVE_STATES = where("state").in(WebhookState.ACTIVE, WebhookState.PAUSED);

    private final AggregateStore<Webhook> store;
    private final ReactiveMongoTemplate mongo;

    Webhooks(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new AggregateStore<>(Webhook.class, mongo, relay);
        this.mongo = mongo;
    }

    Mono<Webhook> add(Webhook subscribed) {
        return store.insert(Change.silent(subscribed));
    }

    @Unscoped("whoever subscribed is told, on nobody's call")
    Flux<Webhook> live() {
        return store.find(Query.query(LIVE_STATES));
    }

    @Unscoped("how many there are decides whether there may be one more")
    Mono<Long> countLive() {
        return mongo.count(Query.query(LIVE_STATES), Webhook.COLLECTION);
    }

    @Unscoped("whoever subscribed is told, on nobody's call")
    Mono<Webhook> find(String id) {
        return store.findOne(Query.query(where(ID).is(id)));
    }

    Mono<Webhook> find(String id, Scope scope) {
        return store.findOne(Query.query(within(scope, where(ID).is(id))));
    }

    Mono<Webhook> change(String id, Scope scope, WebhookState to) {
        return store.change(Query.query(within(scope, where(ID).is(id))), webhook -> webhook.to(to));
    }

    /** Newest first. */
    Mono<Page<Webhook>> list(Scope scope, Paging paging) {
        var wanted = within(scope, new Criteria());
        paging.after().ifPresent(last -> wanted.and(ID).lt(last));
        return store.find(Query.query(wanted).with(Sort.by(ID).descending()).limit(paging.fetch()))
                .collectList()
                .map(found -> paging.page(found, Webhook::id));
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
