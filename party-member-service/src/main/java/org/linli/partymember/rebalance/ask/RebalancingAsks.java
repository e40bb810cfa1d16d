package org.linli.partymember.rebalance.ask;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linli.kit.IdSource;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.StoredTypes;
import org.linli.partymember.rebalance.RebalancingSettings;
import org.linli.partymember.rebalance.plan.Assignment;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What members have been asked. */
@Repository
public class RebalancingAsks {

    static final String MEMBER = "memberId";
    static final String PROPOSAL = "proposalId";
    static final String STATE = "state._class";

    private final ScopedStore<Ask> store;
    private final ReactiveMongoTemplate mongo;
    private final RebalancingSettings settings;
    private final IdSource ids;
    private final Clock clock;
    private final MeterRegistry meters;

    RebalancingAsks(
            ReactiveMongoTemplate mongo,
            OutboxRelay relay,
            RebalancingSettings settings,
            IdSource ids,
            Clock clock,
            MeterRegistry meters) {
        StoredTypes.makeKnown(mongo, Ask.class, AskState.class);
        this.store = new ScopedStore<>(Ask.class, mongo, relay);
        this.mongo = mongo;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.meters = meters;
    }

    /** Asks each of these members, unless this proposal has asked them before. */
    @Unscoped("those who may apply a proposal have been asked for their scope there")
    public Mono<Void> ask(String proposalId, List<Assignment> moves) {
        var asks = moves.stream()
                .map(move -> Ask.ask(proposalId, move, settings.answerWithin(), ids.next(), clock.instant()))
                .toList();
        return store.insertAll(asks)
                .doOnNext(asked -> meters.counter("linli.rebalancing.asks", "state", AskStateName.OPEN.label())
                        .increment(asked.size()))
                .then();
    }

    /** How many members a proposal has asked. */
    @Unscoped("those who see a proposal have been asked for their scope there")
    public Mono<Integer> asked(String proposalId) {
        return mongo.count(Query.query(Criteria.where(PROPOSAL).is(proposalId)), Ask.COLLECTION)
                .map(Long::intValue);
    }

    @Unscoped("a plan needs to know who has declined; its maker is shown the verdict only")
    Flux<Ask> of(Collection<String> members) {
        return store.find(Query.query(Criteria.where(MEMBER).in(members)));
    }

    Mono<Ask> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<Page<Ask>> page(Scope scope, Optional<AskStateName> state, Optional<String> proposal, Paging paging) {
        Map<String, String> alike = new HashMap<>();
        state.ifPresent(name -> alike.put(STATE, name.alias()));
        proposal.ifPresent(id -> alike.put(PROPOSAL, id));
        return store.page(scope, alike, paging);
    }

    Mono<Ask> change(Scope scope, String id, Function<Ask, Change<Ask>> decide) {
        return store.change(
                scope,
                id,
                decide,
                ask -> meters.counter(
                                "linli.rebalancing.asks",
                                "state",
                                ask.state().name().label())
                        .increment());
    }
}
