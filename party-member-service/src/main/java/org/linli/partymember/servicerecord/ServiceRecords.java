package org.linli.partymember.servicerecord;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linli.kit.identity.Scope;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.linli.partymember.store.Command;
import org.linli.partymember.store.ScopedQuery;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All service records. */
@Repository
class ServiceRecords {

    static final String MEMBER = "memberId";

    /** Where the store keeps the alias of the state's type. */
    static final String STATE = "state._class";

    private final AggregateStore<ServiceRecord> store;
    private final MeterRegistry meters;

    ServiceRecords(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        this.store = new AggregateStore<>(ServiceRecord.class, mongo, relay);
        this.meters = meters;
    }

    /** Which records a list holds; without any of these, all that the scope covers. */
    record Filter(Optional<StateName> state, Optional<String> member) {

        private Map<String, String> fields() {
            var fields = new HashMap<String, String>();
            state.ifPresent(name -> fields.put(STATE, name.alias()));
            member.ifPresent(id -> fields.put(MEMBER, id));
            return fields;
        }
    }

    Mono<ServiceRecord> add(Change<ServiceRecord> submitted) {
        return store.insert(submitted).doOnNext(this::count);
    }

    Mono<ServiceRecord> get(Scope scope, String id) {
        return store.findOne(ScopedQuery.one(scope, id)).switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }

    Mono<Page<ServiceRecord>> page(Scope scope, Filter filter, Paging paging) {
        return store.find(ScopedQuery.page(scope, filter.fields(), paging))
                .collectList()
                .map(records -> paging.page(records, ServiceRecord::id));
    }

    Mono<ServiceRecord> change(Scope scope, String id, Function<ServiceRecord, Change<ServiceRecord>> decide) {
        var command = new Command<>(decide);
        return store.change(ScopedQuery.one(scope, id), command)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .doOnNext(now -> {
                    if (command.moved()) {
                        count(now);
                    }
                });
    }

    private void count(ServiceRecord now) {
        meters.counter("linli.service.records", "state", now.state().name().alias())
                .increment();
    }
}
