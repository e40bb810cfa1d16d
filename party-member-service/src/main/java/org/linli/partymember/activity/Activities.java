package org.linli.partymember.activity;

import static org.linli.kit.store.Indexes.ascending;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linli.event.ActivityKind;
import org.linli.kit.identity.Scope;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All activities. */
@Repository
public class Activities {

    private final ScopedStore<Activity> store;
    private final MeterRegistry meters;

    Activities(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        this.store = new ScopedStore<>(Activity.class, mongo, relay);
        this.meters = meters;
    }

    public Mono<Activity> add(Change<Activity> planned) {
        return store.insert(planned);
    }

    /** The activity of this id; {@link NotFound} if the scope covers none. */
    public Mono<Activity> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    /**
     * Carries out a command on one.
     *
     * @param what its name in metrics
     */
    public Mono<Activity> change(Scope scope, String id, String what, Function<Activity, Change<Activity>> decide) {
        return store.change(
                scope,
                id,
                decide,
                ignored ->
                        meters.counter("linli.activities.changed", "by", what).increment());
    }

    /** In the order of age. */
    public Mono<Page<Activity>> page(Scope scope, Optional<ActivityKind> kind, Paging paging) {
        var alike = kind.map(one -> Map.of("kind", one.name())).orElseGet(Map::of);
        return store.page(scope, alike, paging);
    }

    @Configuration(proxyBeanMethods = false)
    static class ActivityIndexes {

        @Bean
        Indexes indexesOfActivities() {
            return Indexes.on(
                    Activity.COLLECTION,
                    ascending("outbox.at"),
                    ascending("dueAt"),
                    ascending(ScopeKeys.FIELD, "_id"),
                    ascending(ScopeKeys.FIELD, "kind", "_id"));
        }
    }
}
