package org.linli.partymember.meeting.council;

import java.util.Map;
import java.util.function.Function;
import org.linli.kit.identity.Scope;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.linli.partymember.store.ScopedQuery;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The councils, each caller's part of them. */
@Repository
public class Councils {

    private final AggregateStore<Council> store;

    Councils(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new AggregateStore<>(Council.class, mongo, relay);
    }

    Mono<Council> add(Change<Council> founded) {
        return store.insert(founded);
    }

    /** The council of this id; {@link NotFound} if the scope covers none. */
    public Mono<Council> get(Scope scope, String id) {
        return store.findOne(ScopedQuery.one(scope, id)).switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }

    Mono<Page<Council>> page(Scope scope, Paging paging) {
        return store.find(ScopedQuery.page(scope, Map.of(), paging))
                .collectList()
                .map(councils -> paging.page(councils, Council::id));
    }

    /** The council as it is then; {@link NotFound} if the scope covers none. */
    public Mono<Council> change(Scope scope, String id, Function<Council, Change<Council>> decide) {
        return store.change(ScopedQuery.one(scope, id), decide).switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }
}
