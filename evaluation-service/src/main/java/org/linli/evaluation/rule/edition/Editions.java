package org.linli.evaluation.rule.edition;

import static org.linli.kit.store.Indexes.ascending;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linli.evaluation.rule.RuleSetText;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.Indexes;
import org.linli.kit.store.StoredTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All editions; whom a scope does not cover sees none of them. */
@Repository
class Editions implements WrittenRules {

    private static final String STATE = "state._class";

    private final ScopedStore<Edition> store;
    private final MeterRegistry meters;

    Editions(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        StoredTypes.makeKnown(mongo, Edition.class, EditionState.class);
        this.store = new ScopedStore<>(Edition.class, mongo, relay);
        this.meters = meters;
    }

    Mono<Edition> add(Change<Edition> drafted) {
        return store.insert(drafted).doOnNext(this::count);
    }

    Mono<Edition> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    @Override
    public Mono<RuleSetText> text(Scope scope, String id) {
        return get(scope, id).map(Edition::text);
    }

    /** Carries out a command; {@link EditionRefused.DayTaken} if another one of the division has been approved for the same day. */
    Mono<Edition> change(Scope scope, String id, Function<Edition, Change<Edition>> decide) {
        return store.change(scope, id, decide, this::count)
                .onErrorMap(DuplicateKeyException.class, ignored -> new EditionRefused.DayTaken());
    }

    /** In the order of age. */
    Mono<Page<Edition>> page(Scope scope, Optional<EditionState.Name> state, Paging paging) {
        return store.page(scope, state.map(name -> Map.of(STATE, name.alias())).orElseGet(Map::of), paging);
    }

    /** Those that score some day. */
    @Unscoped("events of every division are scored")
    Flux<Edition> published() {
        var states = List.of(EditionState.Name.APPROVED.alias(), EditionState.Name.RETIRED.alias());
        return store.find(Query.query(where(STATE).in(states)))
                .filter(edition -> edition.inForce().isPresent());
    }

    private void count(Edition now) {
        meters.counter("linli.rule.sets", "state", now.state().name().name().toLowerCase(Locale.ROOT))
                .increment();
    }

    @Configuration(proxyBeanMethods = false)
    static class EditionIndexes {

        @Bean
        Indexes indexesOfEditions() {
            return Indexes.on(
                    Edition.COLLECTION,
                    ascending("slot").unique(),
                    ascending(ScopeKeys.FIELD, "_id"),
                    ascending(ScopeKeys.FIELD, STATE, "_id"),
                    ascending(STATE),
                    ascending("outbox.at"));
        }
    }
}
