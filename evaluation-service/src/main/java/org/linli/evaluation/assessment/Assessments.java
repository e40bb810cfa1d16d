package org.linli.evaluation.assessment;

import static org.linli.kit.store.Indexes.ascending;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linli.evaluation.assessment.Assessment.State;
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

/** All assessments of units. */
@Repository
class Assessments {

    private final ScopedStore<Assessment> store;
    private final MeterRegistry meters;

    Assessments(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        this.store = new ScopedStore<>(Assessment.class, mongo, relay);
        this.meters = meters;
    }

    Mono<Assessment> add(Change<Assessment> drafted) {
        return store.insert(drafted).doOnNext(this::count);
    }

    Mono<Assessment> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<Assessment> change(Scope scope, String id, Function<Assessment, Change<Assessment>> decide) {
        return store.change(scope, id, decide, this::count);
    }

    private void count(Assessment now) {
        meters.counter("linli.unit.assessments", "state", now.state().name().toLowerCase(Locale.ROOT))
                .increment();
    }

    Mono<Page<Assessment>> page(Scope scope, Optional<State> state, Paging paging) {
        var alike = state.map(one -> Map.of("state", one.name())).orElseGet(Map::of);
        return store.page(scope, alike, paging);
    }

    @Configuration(proxyBeanMethods = false)
    static class AssessmentIndexes {

        @Bean
        Indexes indexesOfUnitAssessments() {
            return Indexes.on(
                    Assessment.COLLECTION,
                    ascending("outbox.at"),
                    ascending(ScopeKeys.FIELD, "_id"),
                    ascending(ScopeKeys.FIELD, "state", "_id"));
        }
    }
}
