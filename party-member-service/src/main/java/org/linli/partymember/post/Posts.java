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
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All posts. */
@Repository
class Posts {

    private final ScopedStore<Post> store;
    private final MeterRegistry meters;

    Posts(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        this.store = new ScopedStore<>(Post.class, mongo, relay);
        this.meters = meters;
    }

    Mono<Post> add(Change<Post> created) {
        return store.insert(created);
    }

    Mono<Post> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<Post> change(Scope scope, String id, String what, Function<Post, Change<Post>> decide) {
        return store.change(
                scope,
                id,
                decide,
                ignored -> meters.counter("linli.posts.changed", "by", what).increment());
    }

    Mono<Page<Post>> page(Scope scope, Optional<String> category, Paging paging) {
        var alike = category.map(one -> Map.of("category", one)).orElseGet(Map::of);
        return store.page(scope, alike, paging);
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
