package org.linli.evaluation.grant;

import static org.linli.kit.store.Indexes.ascending;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
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

/** All grant rounds. */
@Repository
class GrantRounds {

    private final ScopedStore<GrantRound> store;
    private final MeterRegistry meters;

    GrantRounds(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        this.store = new ScopedStore<>(GrantRound.class, mongo, relay);
        this.meters = meters;
    }

    Mono<GrantRound> add(Change<GrantRound> drafted) {
        return store.insert(drafted).doOnNext(this::count);
    }

    Mono<GrantRound> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<GrantRound> change(Scope scope, String id, Function<GrantRound, Change<GrantRound>> decide) {
        return store.change(scope, id, decide, this::count);
    }

    private void count(GrantRound now) {
        meters.counter("linli.grant.rounds", "state", now.state().name().name().toLowerCase(Locale.ROOT))
                .increment();
    }

    Mono<Page<GrantRound>> page(Scope scope, Optional<GrantState.Name> state, Paging paging) {
        var alike = state.map(one -> Map.of("state._class", one.alias())).orElseGet(Map::of);
        return store.page(scope, alike, paging);
    }

    @Configuration(proxyBeanMethods = false)
    static class GrantIndexes {

        @Bean
        Indexes indexesOfGrantRounds() {
            return Indexes.on(
                    GrantRound.COLLECTION,
                    ascending("outbox.at"),
                    ascending(ScopeKeys.FIELD, "_id"),
                    ascending(ScopeKeys.FIELD, "state._class", "_id"));
        }
    }
}
