package org.linli.partymember.cultivation;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.linli.kit.identity.Scope;
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
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The candidates, each caller's part of them. */
@Repository
class Candidates {

    static final String PLAN = "planId";

    /** Where the store keeps the alias of the state's type. */
    static final String STATE = "state._class";

    private final AggregateStore<Candidate> store;
    private final MeterRegistry meters;

    Candidates(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        StoredTypes.makeKnown(mongo, Candidate.class, CandidateState.class);
        this.store = new AggregateStore<>(Candidate.class, mongo, relay);
        this.meters = meters;
    }

    Mono<Candidate> add(Change<Candidate> listed) {
        return store.insert(listed).doOnNext(this::count);
    }

    Mono<Candidate> get(Scope scope, String id) {
        return store.findOne(ScopedQuery.one(scope, id)).switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }

    Mono<Page<Candidate>> page(Scope scope, Optional<String> plan, Optional<CandidateState.Name> state, Paging paging) {
        var fields = new HashMap<String, String>();
        plan.ifPresent(id -> fields.put(PLAN, id));
        state.ifPresent(name -> fields.put(STATE, name.alias()));
        return store.find(ScopedQuery.page(scope, fields, paging))
                .collectList()
                .map(candidates -> paging.page(candidates, Candidate::id));
    }

    Mono<Candidate> change(Scope scope, String id, Function<Candidate, Change<Candidate>> decide) {
        var command = new Command<>(decide);
        return store.change(ScopedQuery.one(scope, id), command)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .doOnNext(now -> {
                    if (command.moved()) {
                        count(now);
                    }
                });
    }

    private void count(Candidate now) {
        meters.counter(
                        "linli.cultivation.changes",
                        "state",
                        now.state().name().name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
