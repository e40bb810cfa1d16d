package org.linli.evaluation.mutual;

import static org.linli.kit.store.Indexes.ascending;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.linli.evaluation.mutual.MutualAppraisal.Side;
import org.linli.evaluation.points.Span;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All mutual appraisals. */
@Repository
class MutualAppraisals {

    private final ScopedStore<MutualAppraisal> store;
    private final MeterRegistry meters;

    MutualAppraisals(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        this.store = new ScopedStore<>(MutualAppraisal.class, mongo, relay);
        this.meters = meters;
    }

    /** Adds what one side says, whichever of the two is first. */
    @Unscoped("the pair is named by who may speak for a side of it")
    Mono<MutualAppraisal> say(Pair pair, Side side, Verdict verdict) {
        var one = Query.query(where("_id").is(pair.id()));
        var second = Mono.defer(() -> store.change(one, found -> found.say(side, verdict)));
        var first = Mono.defer(() -> store.insert(MutualAppraisal.begin(pair, side, verdict)))
                .onErrorResume(DuplicateKeyException.class, quicker -> second);
        return second.switchIfEmpty(first)
                .doOnNext(ignored -> meters.counter("linli.mutual.appraisals").increment());
    }

    Mono<Page<MutualAppraisal>> page(Scope scope, Span span, Paging paging) {
        return store.page(scope, Map.of("span", span.value()), paging);
    }

    /** All of a span that a scope covers. */
    Flux<MutualAppraisal> of(Scope scope, Span span) {
        return ScopeKeys.of(scope)
                .map(key -> store.find(
                        Query.query(where(ScopeKeys.FIELD).is(key).and("span").is(span.value()))))
                .orElseGet(Flux::empty);
    }

    @Configuration(proxyBeanMethods = false)
    static class MutualIndexes {

        @Bean
        Indexes indexesOfMutualAppraisals() {
            return Indexes.on(
                    MutualAppraisal.COLLECTION, ascending("outbox.at"), ascending(ScopeKeys.FIELD, "span", "_id"));
        }
    }
}
