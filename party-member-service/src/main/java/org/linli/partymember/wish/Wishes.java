package org.linli.partymember.wish;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linli.kit.identity.Scope;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.scoped.ScopedQuery;
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.StoredTypes;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All wishes. */
@Repository
public class Wishes {

    /** Where the store keeps the alias of the state's type. */
    static final String STATE = "state._class";

    private final ScopedStore<Wish> store;
    private final MeterRegistry meters;

    Wishes(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        StoredTypes.makeKnown(mongo, Wish.class, WishState.class);
        this.store = new ScopedStore<>(Wish.class, mongo, relay);
        this.meters = meters;
    }

    public Mono<Wish> add(Change<Wish> proposed) {
        return store.insert(proposed).doOnNext(this::count);
    }

    /** The wish of this id; {@link NotFound} if the scope covers none. */
    public Mono<Wish> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    /** In the order of age. */
    public Mono<Page<Wish>> page(Scope scope, Optional<WishState.Name> state, Paging paging) {
        var alike = state.map(name -> Map.of(STATE, name.alias())).orElseGet(Map::of);
        return store.page(scope, alike, paging);
    }

    /** The oldest one in a state. */
    Mono<Wish> oldest(Scope scope, WishState.Name state) {
        var first = new Paging(Optional.empty(), 1);
        return store.find(ScopedQuery.page(scope, Map.of(STATE, state.alias()), first))
                .next();
    }

    public Mono<Wish> change(Scope scope, String id, Function<Wish, Change<Wish>> decide) {
        return store.change(scope, id, decide, this::count);
    }

    private void count(Wish now) {
        var state = now.state().name().name().toLowerCase(Locale.ROOT);
        meters.counter("linli.wishes", "state", state).increment();
    }
}
