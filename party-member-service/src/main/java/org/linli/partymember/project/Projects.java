package org.linli.partymember.project;

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
import org.linli.kit.store.StoredTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All projects. */
@Repository
class Projects {

    static final String STATE = "state._class";

    private final ScopedStore<Project> store;
    private final MeterRegistry meters;

    Projects(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        StoredTypes.makeKnown(mongo, Project.class, ProjectState.class);
        this.store = new ScopedStore<>(Project.class, mongo, relay);
        this.meters = meters;
    }

    Mono<Project> add(Change<Project> formed) {
        return store.insert(formed);
    }

    Mono<Project> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<Project> change(Scope scope, String id, Function<Project, Change<Project>> decide) {
        return store.change(scope, id, decide, now -> {
            var state = now.state().name().name().toLowerCase(Locale.ROOT);
            meters.counter("linli.projects.changed", "state", state).increment();
        });
    }

    Mono<Page<Project>> page(Scope scope, Optional<ProjectState.Name> state, Paging paging) {
        var alike = state.map(name -> Map.of(STATE, name.alias())).orElseGet(Map::of);
        return store.page(scope, alike, paging);
    }

    @Configuration(proxyBeanMethods = false)
    static class ProjectIndexes {

        @Bean
        Indexes indexesOfProjects() {
            return Indexes.on(
                    Project.COLLECTION,
                    ascending("outbox.at"),
                    ascending("dueAt"),
                    ascending(ScopeKeys.FIELD, "_id"),
                    ascending(ScopeKeys.FIELD, STATE, "_id"));
        }
    }
}
