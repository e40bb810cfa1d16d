package org.linli.evaluation.title;

import static org.linli.kit.store.Indexes.ascending;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.linli.kit.identity.Scope;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.personal.vault.SealedCollection;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.Indexes;
import org.linli.kit.store.StoredTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All awards of titles, those that were only proposed among them. */
@Repository
class TitleAwards {

    private static final String STATE = "state._class";
    private static final String TITLE = "titleId";

    private final ScopedStore<TitleAward> store;
    private final MeterRegistry meters;

    TitleAwards(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        StoredTypes.makeKnown(mongo, TitleAward.class, AwardState.class);
        this.store = new ScopedStore<>(TitleAward.class, mongo, relay);
        this.meters = meters;
    }

    Mono<TitleAward> add(Change<TitleAward> nominated) {
        return store.insert(nominated).doOnNext(this::count);
    }

    Mono<TitleAward> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<TitleAward> change(Scope scope, String id, Function<TitleAward, Change<TitleAward>> decide) {
        return store.change(scope, id, decide, this::count);
    }

    private void count(TitleAward now) {
        meters.counter("linli.title.awards", "state", now.state().name().name().toLowerCase(Locale.ROOT))
                .increment();
    }

    /** In the order of age. */
    Mono<Page<TitleAward>> page(Scope scope, Optional<AwardState.Name> state, Optional<String> titleId, Paging paging) {
        var alike = new HashMap<String, String>();
        state.ifPresent(name -> alike.put(STATE, name.alias()));
        titleId.ifPresent(id -> alike.put(TITLE, id));
        return store.page(scope, alike, paging);
    }

    @Configuration(proxyBeanMethods = false)
    static class TitleAwardStore {

        @Bean
        SealedCollection sealedTitleAwards() {
            return new SealedCollection(TitleAward.COLLECTION, "name");
        }

        @Bean
        Indexes indexesOfTitleAwards() {
            return Indexes.on(
                    TitleAward.COLLECTION,
                    ascending("outbox.at"),
                    ascending("dueAt"),
                    ascending("name.key", "_id"),
                    ascending(ScopeKeys.FIELD, "_id"),
                    ascending(ScopeKeys.FIELD, STATE, "_id"),
                    ascending(ScopeKeys.FIELD, TITLE, STATE, "_id"));
        }
    }
}
