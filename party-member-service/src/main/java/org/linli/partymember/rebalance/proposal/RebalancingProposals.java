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
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.StoredTypes;
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

    private final ScopedStore<Proposal> store;
    private final ReactiveMongoTemplate mongo;
    private final MeterRegistry meters;

    RebalancingProposals(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        StoredTypes.makeKnown(mongo, Proposal.class, ProposalState.class);
        this.store = new ScopedStore<>(Proposal.class, mongo, relay);
        this.mongo = mongo;
        this.meters = meters;
    }

    Mono<Proposal> add(Change<Proposal> created) {
        return store.insert(created).doOnNext(this::count);
    }

    Mono<Proposal> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<Page<Proposal>> page(Scope scope, Paging paging) {
        return store.page(scope, Map.of(), paging);
    }

    Mono<Proposal> change(Scope scope, String id, Function<Proposal, Change<Proposal>> decide) {
        return store.change(scope, id, decide, proposal -> count(proposal));
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
