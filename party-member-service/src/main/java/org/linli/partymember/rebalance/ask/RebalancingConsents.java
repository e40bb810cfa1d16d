package org.linli.partymember.rebalance.ask;

import java.time.Instant;
import java.util.Collection;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.store.AggregateStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who has said that they agree to be placed elsewhere, or that they do not. */
@Repository
class RebalancingConsents {

    private final AggregateStore<Consent> store;

    RebalancingConsents(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new AggregateStore<>(Consent.class, mongo, relay);
    }

    /** What is said last holds. */
    @Unscoped("a member speaks for themself")
    Mono<Consent> say(Scope.Person member, boolean agrees, Instant at) {
        return again(member, agrees, at)
                .switchIfEmpty(Mono.defer(() -> store.insert(Consent.first(member.personId(), agrees, at))))
                .onErrorResume(DuplicateKeyException.class, ignored -> again(member, agrees, at));
    }

    private Mono<Consent> again(Scope.Person member, boolean agrees, Instant at) {
        var one = Query.query(Criteria.where("_id").is(member.personId()));
        return store.change(one, consent -> consent.say(agrees, at));
    }

    @Unscoped("a plan needs to know who has declined; its maker is shown the verdict only")
    Flux<Consent> of(Collection<String> members) {
        return store.find(Query.query(Criteria.where("_id").in(members)));
    }
}
