package org.linli.evaluation.title;

import static org.linli.kit.store.Indexes.ascending;

import java.util.Map;
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

/** All titles that are given. */
@Repository
class Titles {

    private final ScopedStore<Title> store;

    Titles(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new ScopedStore<>(Title.class, mongo, relay);
    }

    Mono<Title> add(Change<Title> defined) {
        return store.insert(defined);
    }

    Mono<Title> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<Title> change(Scope scope, String id, Function<Title, Change<Title>> decide) {
        return store.change(scope, id, decide);
    }

    /** In the order of age. */
    Mono<Page<Title>> page(Scope scope, Paging paging) {
        return store.page(scope, Map.of(), paging);
    }

    @Configuration(proxyBeanMethods = false)
    static class TitleIndexes {

        @Bean
        Indexes indexesOfTitles() {
            return Indexes.on(Title.COLLECTION, ascending("outbox.at"), ascending(ScopeKeys.FIELD, "_id"));
        }
    }
}
