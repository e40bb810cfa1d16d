package org.linli.kit.scoped;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.linli.kit.identity.Scope;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Aggregates that are found by {@link ScopeKeys}: what a caller's scope does not cover is not there for them. */
public final class ScopedStore<T extends Aggregate> {

    private final AggregateStore<T> store;

    public ScopedStore(Class<T> type, ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new AggregateStore<>(type, mongo, relay);
    }

    /** As {@link AggregateStore#insert(Change)}. */
    public Mono<T> insert(Change<T> first) {
        return store.insert(first);
    }

    /** As {@link AggregateStore#insertAll(List)}. */
    public Mono<List<T>> insertAll(List<Change<T>> firsts) {
        return store.insertAll(firsts);
    }

    /** The one of this id; {@link NotFound} if the scope covers none. */
    public Mono<T> get(Scope scope, String id) {
        return store.findOne(ScopedQuery.one(scope, id)).switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }

    /** Carries out a command on one; {@link NotFound} if the scope covers none. */
    public Mono<T> change(Scope scope, String id, Function<T, Change<T>> decide) {
        return store.change(ScopedQuery.one(scope, id), decide).switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }

    /**
     * The same.
     *
     * @param moved hears of the aggregate as it is then, if the command has moved it: not of what was only repeated
     */
    public Mono<T> change(Scope scope, String id, Function<T, Change<T>> decide, Consumer<T> moved) {
        return Mono.defer(() -> {
            var command = new Command<>(decide);
            return change(scope, id, command).doOnNext(now -> {
                if (command.moved()) {
                    moved.accept(now);
                }
            });
        });
    }

    /**
     * A page in the order of age.
     *
     * @param alike fields, each with the value that it has to have
     */
    public Mono<Page<T>> page(Scope scope, Map<String, String> alike, Paging paging) {
        return store.find(ScopedQuery.page(scope, alike, paging))
                .collectList()
                .map(found -> paging.page(found, Aggregate::id));
    }

    /** Whatever matches, whoever asks. */
    public Flux<T> find(Query query) {
        return store.find(query);
    }

    /** The one that matches, whoever asks. */
    public Mono<T> findOne(Query query) {
        return store.findOne(query);
    }

    /** As {@link AggregateStore#change(Query, Function)}, whoever asks. */
    public Mono<T> change(Query one, Function<T, Change<T>> decide) {
        return store.change(one, decide);
    }
}
