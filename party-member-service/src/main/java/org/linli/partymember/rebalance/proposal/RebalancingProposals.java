package org.linli.partymember.rebalance.proposal;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.StoredTypes;
import org.linli.partymember.store.Command;
import org.linli.partymember.store.ScopedQuery;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All proposals. */
@Repository
class RebalancingProposals {

    static final String DUE = "dueAt";

    private final AggregateStore<Proposal> store;
    private final ReactiveMongoTemplate mongo;
    private final MeterRegistry meters;

    RebalancingProposals(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        StoredTypes.makeKnown(mongo, Proposal.class, ProposalState.class);
        this.store = new AggregateStore<>(Proposal.class, mongo, relay);
        this.mongo = mongo;
        this.meters = meters;
    }

    Mono<Proposal> add(Change<Proposal> created) {
        return store.insert(created).doOnNext(this::count);
    }

    Mono<Proposal> get(Scope scope, String id) {
        return store.findOne(ScopedQuery.one(scope, id)).switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }

    Mono<Page<Proposal>> page(Scope scope, Paging paging) {
        return store.find(ScopedQuery.page(scope, Map.of(), paging))
                .collectList()
                .map(proposals -> paging.page(proposals, Proposal::id));
    }

    Mono<Proposal> change(Scope scope, String id, Function<Proposal, Change<Proposal>> decide) {
        var command = new Command<>(decide);
        return store.change(ScopedQuery.one(scope, id), command)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .doOnNext(proposal -> {
                    if (command.moved()) {
                        count(proposal);
                    }
                });
    }

    /** Looked at again then, unless somebody has dealt with it meanwhile. */
    @Unscoped("the clock puts it off, not a caller")
    Mono<Void> putOff(String id, Instant until) {
        var waiting = Criteria.where("_id").is(id).and(DUE).exists(true);
        return mongo.updateFirst(Query.query(waiting), Update.update(DUE, Date.from(until)), Proposal.COLLECTION)
                .then();
    }

    private void count(Proposal now) {
        meters.counter(
                        "linli.rebalancing.proposals",
                        "state",
                        now.state().name().label())
                .increment();
    }
}
