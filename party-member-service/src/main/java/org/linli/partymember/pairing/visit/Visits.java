package org.linli.partymember.pairing.visit;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.linli.kit.identity.Scope;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.scoped.ScopedQuery;
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Change;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All visits. */
@Repository
class Visits {

    static final String MEMBER = "memberId";
    static final String HOUSEHOLD = "householdId";

    private final ScopedStore<Visit> store;
    private final ReactiveMongoTemplate mongo;
    private final MeterRegistry meters;

    Visits(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        this.store = new ScopedStore<>(Visit.class, mongo, relay);
        this.mongo = mongo;
        this.meters = meters;
    }

    /** Which visits a list holds; without any of these, all that the scope covers. */
    record Filter(Optional<String> member, Optional<String> household) {

        private Map<String, String> fields() {
            var fields = new HashMap<String, String>();
            member.ifPresent(id -> fields.put(MEMBER, id));
            household.ifPresent(id -> fields.put(HOUSEHOLD, id));
            return fields;
        }
    }

    Mono<Visit> add(Change<Visit> made) {
        return store.insert(made)
                .doOnNext(ignored -> meters.counter("linli.household.visits").increment());
    }

    Mono<Visit> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<Page<Visit>> page(Scope scope, Filter filter, Paging paging) {
        return store.page(scope, filter.fields(), paging);
    }

    Mono<Long> countOf(Scope scope, String memberId) {
        return mongo.count(ScopedQuery.all(scope).addCriteria(where(MEMBER).is(memberId)), Visit.class);
    }
}
