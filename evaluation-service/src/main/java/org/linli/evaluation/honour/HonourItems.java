package org.linli.evaluation.honour;

import static org.linli.kit.store.Indexes.ascending;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.personal.vault.SealedCollection;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.kit.store.Indexes;
import org.linli.kit.store.StoredTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All items of all boards, those that nobody reads any more among them. */
@Repository
class HonourItems {

    private static final String STATE = "state._class";
    private static final String DECIDE_BY = "state.appeal.decideBy";
    private static final String AWARD = "told.awardId";
    private static final String ID = "_id";
    private static final List<String> PUBLIC =
            List.of(HonourState.Name.SHOWN.alias(), HonourState.Name.APPEALED.alias());

    private final ScopedStore<HonourItem> store;
    private final ReactiveMongoTemplate mongo;
    private final MeterRegistry meters;

    HonourItems(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        StoredTypes.makeKnown(mongo, HonourItem.class, HonourState.class);
        this.store = new ScopedStore<>(HonourItem.class, mongo, relay);
        this.mongo = mongo;
        this.meters = meters;
    }

    Mono<HonourItem> add(Change<HonourItem> published) {
        return store.insert(published).doOnNext(this::count);
    }

    Mono<HonourItem> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<HonourItem> change(Scope scope, String id, Function<HonourItem, Change<HonourItem>> decide) {
        return store.change(scope, id, decide, this::count);
    }

    private void count(HonourItem now) {
        meters.counter("linli.honour.items", "state", now.state().name().name().toLowerCase(Locale.ROOT))
                .increment();
    }

    /** In the order of age. */
    Mono<Page<HonourItem>> page(Scope scope, Optional<HonourState.Name> state, Paging paging) {
        return store.page(scope, state.map(name -> Map.of(STATE, name.alias())).orElseGet(Map::of), paging);
    }

    /** What everybody reads of a division and below, the newest first. */
    @Unscoped("the board is for everybody")
    Mono<Page<HonourItem>> board(DivisionCode division, Instant now, Paging paging) {
        var shown = where(ScopeKeys.FIELD)
                .is(division.value())
                .and(STATE)
                .in(PUBLIC)
                .and("expiresAt")
                .gt(now);
        paging.after().ifPresent(last -> shown.and(ID).lt(last));
        var query = Query.query(shown).with(Sort.by(Sort.Order.desc(ID))).limit(paging.fetch());
        return store.find(query).collectList().map(found -> paging.page(found, Aggregate::id));
    }

    /** Those that show a title. */
    @Unscoped("an award names them")
    Flux<HonourItem> ofAward(String awardId) {
        return store.find(Query.query(where(AWARD).is(awardId)));
    }

    /** How many appeals should have been decided. */
    @Unscoped("counted for a metric")
    Mono<Long> overdueAppeals(Instant now) {
        var late = where(STATE)
                .is(HonourState.Name.APPEALED.alias())
                .and(DECIDE_BY)
                .lt(now);
        return mongo.count(Query.query(late), HonourItem.COLLECTION);
    }

    @Configuration(proxyBeanMethods = false)
    static class HonourStore {

        @Bean
        SealedCollection sealedHonourItems() {
            return new SealedCollection(HonourItem.COLLECTION, "subject.name");
        }

        @Bean
        Indexes indexesOfHonourItems() {
            return Indexes.on(
                    HonourItem.COLLECTION,
                    ascending("outbox.at"),
                    ascending("dueAt"),
                    ascending("subject.name.key", ID),
                    ascending(AWARD),
                    ascending(STATE, DECIDE_BY),
                    ascending(ScopeKeys.FIELD, ID),
                    ascending(ScopeKeys.FIELD, STATE, ID));
        }
    }
}
