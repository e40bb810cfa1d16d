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
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.StoredTypes;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The candidates, each caller's part of them. */
@Repository
class Candidates {

    static final String PLAN = "planId";

    /** Where the store keeps the alias of the state's type. */
    static final String STATE = "state._class";

    private final ScopedStore<Candidate> store;
    private final MeterRegistry meters;

    Candidates(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        StoredTypes.makeKnown(mongo, Candidate.class, CandidateState.class);
        this.store = new ScopedStore<>(Candidate.class, mongo, relay);
        this.meters = meters;
    }

    Mono<Candidate> add(Change<Candidate> listed) {
        return store.insert(listed).doOnNext(this::count);
    }

    Mono<Candidate> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<Page<Candidate>> page(Scope scope, Optional<String> plan, Optional<CandidateState.Name> state, Paging paging) {
        var fields = new HashMap<String, String>();
        plan.ifPresent(id -> fields.put(PLAN, id));
        state.ifPresent(name -> fields.put(STATE, name.alias()));
        return store.page(scope, fields, paging);
    }

    Mono<Candidate> change(Scope scope, String id, Function<Candidate, Change<Candidate>> decide) {
        return store.change(scope, id, decide, this::count);
    }

    private void count(Candidate now) {
        meters.counter(
                        "linli.cultivation.changes",
                        "state",
                        now.state().name().name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
