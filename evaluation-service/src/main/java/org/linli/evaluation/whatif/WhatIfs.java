package org.linli.evaluation.whatif;

import static org.linli.kit.store.Indexes.ascending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import org.linli.evaluation.whatif.WhatIfState.Done;
import org.linli.evaluation.whatif.replay.WhatIfSettings;
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
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All what-ifs. */
@Repository
class WhatIfs {

    static final String DUE = "dueAt";

    private final ScopedStore<WhatIf> store;
    private final ReactiveMongoTemplate mongo;
    private final MeterRegistry meters;

    WhatIfs(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        StoredTypes.makeKnown(mongo, WhatIf.class, WhatIfState.class);
        this.store = new ScopedStore<>(WhatIf.class, mongo, relay);
        this.mongo = mongo;
        this.meters = meters;
    }

    Mono<WhatIf> add(Change<WhatIf> asked) {
        return store.insert(asked).doOnNext(this::count);
    }

    Mono<WhatIf> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<Page<WhatIf>> page(Scope scope, Paging paging) {
        return store.page(scope, Map.of(), paging);
    }

    Mono<WhatIf> change(Scope scope, String id, Function<WhatIf, Change<WhatIf>> decide) {
        return store.change(scope, id, decide);
    }

    /** The same where it comes into another state. */
    Mono<WhatIf> move(Scope scope, String id, Function<WhatIf, Change<WhatIf>> decide) {
        return store.change(scope, id, decide, this::count);
    }

    /** Looked at again then, unless somebody has dealt with it meanwhile. */
    @Unscoped("the clock puts it off, not a caller")
    Mono<Void> putOff(String id, Instant until) {
        var waiting = Criteria.where("_id").is(id).and(DUE).exists(true);
        return mongo.updateFirst(Query.query(waiting), Update.update(DUE, Date.from(until)), WhatIf.COLLECTION)
                .then();
    }

    private void count(WhatIf now) {
        meters.counter("linli.whatif.runs", "state", now.state().name().label()).increment();
        if (now.state() instanceof Done done) {
            meters.timer("linli.whatif.duration").record(Duration.between(done.since(), done.at()));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(WhatIfSettings.class)
    static class WhatIfConfiguration {

        @Bean
        Indexes indexesOfWhatIfs() {
            return Indexes.on(
                    WhatIf.COLLECTION, ascending("outbox.at"), ascending(DUE), ascending(ScopeKeys.FIELD, "_id"));
        }

        @Bean
        Indexes indexesOfWhatIfMovers() {
            return Indexes.on(
                    StoredMover.COLLECTION, ascending(StoredMover.MADE).expire(WhatIfMovers.KEPT));
        }
    }
}
