package org.linli.partymember.post;

import static org.linli.kit.store.Indexes.ascending;

import io.micrometer.core.instrument.MeterRegistry;
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
import org.linli.kit.store.Indexes;
import org.linli.partymember.store.Command;
import org.linli.partymember.store.Patience;
import org.linli.partymember.store.ScopeKeys;
import org.linli.partymember.store.ScopedQuery;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All posts. */
@Repository
class Posts {

    private final AggregateStore<Post> store;
    private final MeterRegistry meters;

    Posts(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        this.store = new AggregateStore<>(Post.class, mongo, relay);
        this.meters = meters;
    }

    Mono<Post> add(Change<Post> created) {
        return store.insert(created);
    }

    Mono<Post> get(Scope scope, String id) {
        return store.findOne(ScopedQuery.one(scope, id)).switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }

    Mono<Post> change(Scope scope, String id, String what, Function<Post, Change<Post>> decide) {
        var command = new Command<>(decide);
        return store.change(ScopedQuery.one(scope, id), command)
                .retryWhen(Patience.afterConflict())
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .doOnNext(ignored -> {
                    if (command.moved()) {
                        meters.counter("linli.posts.changed", "by", what).increment();
                    }
                });
    }

    Mono<Page<Post>> page(Scope scope, Optional<String> category, Paging paging) {
        var alike = category.map(one -> Map.of("category", one)).orElseGet(Map::of);
        return store.find(ScopedQuery.page(scope, alike, paging))
                .collectList()
                .map(found -> paging.page(found, Post::id));
    }

    @Configuration(proxyBeanMethods = false)
    static class PostIndexes {

        @Bean
        Indexes indexesOfPosts() {
            return Indexes.on(
                    Post.COLLECTION,
                    ascending("outbox.at"),
                    ascending(ScopeKeys.FIELD, "_id"),
                    ascending(ScopeKeys.FIELD, "category", "_id"));
        }
    }
}
