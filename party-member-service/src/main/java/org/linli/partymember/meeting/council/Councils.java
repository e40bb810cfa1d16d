package org.linli.partymember.meeting.council;

import java.util.Map;
import java.util.function.Function;
import org.linli.kit.identity.Scope;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Change;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The councils, each caller's part of them. */
@Repository
public class Councils {

    private final ScopedStore<Council> store;

    Councils(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new ScopedStore<>(Council.class, mongo, relay);
    }

    Mono<Council> add(Change<Council> founded) {
        return store.insert(founded);
    }

    /** The council of this id; {@link NotFound} if the scope covers none. */
    public Mono<Council> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<Page<Council>> page(Scope scope, Paging paging) {
        return store.page(scope, Map.of(), paging);
    }

    /** The council as it is then; {@link NotFound} if the scope covers none. */
    public Mono<Council> change(Scope scope, String id, Function<Council, Change<Council>> decide) {
        return store.change(scope, id, decide);
    }
}
