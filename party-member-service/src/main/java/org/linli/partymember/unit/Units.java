package org.linli.partymember.unit;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
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

/** The units on all rosters. */
@Repository
public class Units {

    private final AggregateStore<Unit> store;
    private final MeterRegistry meters;

    Units(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        this.store = new AggregateStore<>(Unit.class, mongo, relay);
        this.meters = meters;
    }

    Mono<Unit> add(Change<Unit> registered) {
        return store.insert(registered);
    }

    /** The unit of this id; {@link NotFound} if the scope covers none. */
    public Mono<Unit> get(Scope scope, String id) {
        return store.findOne(ScopedQuery.one(scope, id)).switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }

    Mono<Page<Unit>> page(Scope scope, Paging paging) {
        return store.find(ScopedQuery.page(scope, Map.of(), paging))
                .collectList()
                .map(units -> paging.page(units, Unit::id));
    }

    Mono<Unit> checkIn(Scope scope, String id, Function<Unit, Change<Unit>> decide) {
        var command = new Command<>(decide);
        return store.change(ScopedQuery.one(scope, id), command)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .doOnNext(ignored -> count(command));
    }

    private void count(Command<Unit> command) {
        if (command.moved()) {
            meters.counter("linli.check.ins", "by", "unit").increment();
        }
    }
}
