package org.linli.evaluation.closing;

import static java.util.stream.Collectors.toSet;
import static org.linli.kit.store.Indexes.ascending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.evaluation.ledger.ClosedMonths;
import org.linli.evaluation.ledger.ClosedMonths.Month;
import org.linli.evaluation.ledger.Closings;
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
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All closings. */
@Repository
class ClosingBook implements Closings {

    private final ScopedStore<Closing> store;
    private final ReactiveMongoTemplate mongo;
    private final MeterRegistry meters;

    ClosingBook(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        this.store = new ScopedStore<>(Closing.class, mongo, relay);
        this.mongo = mongo;
        this.meters = meters;
    }

    /** A month is closed by a closing of its own or of its year, from the moment it is begun. */
    @Override
    @Unscoped("no more than which months are closed")
    public Mono<ClosedMonths> among(Collection<Month> months) {
        var ids = months.stream().flatMap(ClosingBook::ids).collect(toSet());
        return mongo.query(Closing.class)
                .matching(Query.query(Criteria.where("_id").in(ids)))
                .all()
                .map(Closing::id)
                .collect(toSet())
                .map(closed -> new ClosedMonths(among(months, closed)));
    }

    private static Set<Month> among(Collection<Month> months, Set<String> closed) {
        return months.stream()
                .filter(month -> ids(month).anyMatch(closed::contains))
                .collect(toSet());
    }

    private static Stream<String> ids(Month month) {
        return Stream.of(month.period(), month.period().year()).map(period -> Closing.idOf(month.district(), period));
    }

    /** {@link ClosingRefused.ClosedBefore} if there is one already. */
    Mono<Closing> add(Change<Closing> begun) {
        return store.insert(begun)
                .onErrorMap(DuplicateKeyException.class, ignored -> new ClosingRefused.ClosedBefore())
                .doOnNext(this::count);
    }

    Mono<Closing> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<Page<Closing>> page(Scope scope, Paging paging) {
        return store.page(scope, Map.of(), paging);
    }

    /** The clock has taken its figures. */
    @Unscoped("the clock goes everywhere")
    Mono<Closing> taken(String id, Snapshot.Result result, Clock clock) {
        return store.change(new Scope.Division(""), id, closing -> closing.taken(result, clock.instant()), this::count);
    }

    private void count(Closing closing) {
        meters.counter("linli.closings", "state", closing.state().name().name().toLowerCase(Locale.ROOT))
                .increment();
    }

    /** Stores figures; those that are there are there. */
    @Unscoped("the clock goes everywhere")
    Mono<Void> keep(List<Figure> figures) {
        return Flux.fromIterable(figures).concatMap(mongo::save).then();
    }

    /** Figures of a closing, in order of kind, subject and community. */
    @Unscoped("whoever has found the closing may see its figures")
    Mono<Page<Figure>> figures(Closing of, Paging paging) {
        var own = of.id() + "|";
        var from = paging.after().filter(last -> last.startsWith(own)).orElse(own); // a cursor may come from anywhere
        var query = Query.query(Criteria.where("_id").gt(from).lt(of.id() + "}")) // '}' follows '|'
                .with(Sort.by("_id"))
                .limit(paging.fetch());
        return mongo.find(query, Figure.class).collectList().map(found -> paging.page(found, Figure::id));
    }

    @Configuration(proxyBeanMethods = false)
    static class ClosingIndexes {

        @Bean
        Indexes indexesOfClosings() {
            return Indexes.on(
                    Closing.COLLECTION, ascending("outbox.at"), ascending("dueAt"), ascending(ScopeKeys.FIELD, "_id"));
        }
    }
}
