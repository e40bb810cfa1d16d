package org.linli.evaluation.anomaly;

import static org.linli.kit.store.Indexes.ascending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All anomalies. */
@Repository
class Anomalies {

    private static final String STATE = "state._class";

    private final ScopedStore<Anomaly> store;
    private final ReactiveMongoTemplate mongo;
    private final MeterRegistry meters;
    private final Clock clock;

    Anomalies(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters, Clock clock) {
        this.store = new ScopedStore<>(Anomaly.class, mongo, relay);
        this.mongo = mongo;
        this.meters = meters;
        this.clock = clock;
    }

    /** Puts a finding into the queue; one that is there already stays as people have left it. */
    @Unscoped("detectors look everywhere")
    Mono<Void> found(Finding finding) {
        return store.insert(Anomaly.found(finding, clock.instant()))
                .doOnNext(this::count)
                .onErrorComplete(DuplicateKeyException.class)
                .then();
    }

    Mono<Anomaly> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<Anomaly> change(Scope scope, String id, Function<Anomaly, Change<Anomaly>> decide) {
        return store.change(scope, id, decide, this::count);
    }

    private void count(Anomaly now) {
        meters.counter(
                        "linli.anomalies",
                        "detector",
                        now.detector().name().toLowerCase(Locale.ROOT),
                        "state",
                        now.state().name().name().toLowerCase(Locale.ROOT))
                .increment();
    }

    Mono<Page<Anomaly>> page(
            Scope scope, Optional<AnomalyState.Name> state, Optional<Detector> detector, Paging paging) {
        var alike = new HashMap<String, String>();
        state.ifPresent(one -> alike.put(STATE, one.alias()));
        detector.ifPresent(one -> alike.put("detector", one.name()));
        return store.page(scope, alike, paging);
    }

    /** How many nobody has looked at that were found before. */
    @Unscoped("no more than a number")
    Mono<Long> openSince(Instant before) {
        return mongo.count(
                Query.query(Criteria.where(STATE)
                        .is(AnomalyState.Name.OPEN.alias())
                        .and("foundAt")
                        .lt(Date.from(before))),
                Anomaly.COLLECTION);
    }

    @Configuration(proxyBeanMethods = false)
    static class AnomalyIndexes {

        @Bean
        Indexes indexesOfAnomalies() {
            return Indexes.on(
                    Anomaly.COLLECTION,
                    ascending("outbox.at"),
                    ascending(ScopeKeys.FIELD, "_id"),
                    ascending(ScopeKeys.FIELD, STATE, "_id"),
                    ascending(STATE, "foundAt"));
        }
    }
}
