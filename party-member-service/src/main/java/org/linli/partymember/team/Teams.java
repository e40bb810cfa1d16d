package org.linli.partymember.team;

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
import org.linli.partymember.member.Ability;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All volunteer teams. */
@Repository
class Teams {

    private final ScopedStore<Team> store;
    private final MeterRegistry meters;

    Teams(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        this.store = new ScopedStore<>(Team.class, mongo, relay);
        this.meters = meters;
    }

    Mono<Team> add(Change<Team> created) {
        return store.insert(created);
    }

    Mono<Team> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<Team> change(Scope scope, String id, String what, Function<Team, Change<Team>> decide) {
        return store.change(
                scope,
                id,
                decide,
                ignored -> meters.counter("linli.teams.changed", "by", what).increment());
    }

    Mono<Page<Team>> page(Scope scope, Optional<Ability> specialty, Paging paging) {
        var alike = specialty.map(one -> Map.of("specialty", one.name())).orElseGet(Map::of);
        return store.page(scope, alike, paging);
    }

    @Configuration(proxyBeanMethods = false)
    static class TeamIndexes {

        @Bean
        Indexes indexesOfTeams() {
            return Indexes.on(
                    Team.COLLECTION,
                    ascending("outbox.at"),
                    ascending(ScopeKeys.FIELD, "_id"),
                    ascending(ScopeKeys.FIELD, "specialty", "_id"));
        }
    }
}
