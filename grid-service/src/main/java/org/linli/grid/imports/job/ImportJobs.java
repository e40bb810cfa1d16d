package org.linli.grid.imports.job;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.StoredTypes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored jobs. */
@Repository
public class ImportJobs {

    private static final String ID = "_id";
    private static final String DIVISIONS = "divisions";
    private static final String DUE = "due";
    private static final String SLOT = "slot";

    private final AggregateStore<ImportJob> store;
    private final ImportSettings settings;

    public ImportJobs(ReactiveMongoTemplate mongo, OutboxRelay relay, ImportSettings settings) {
        this.store = new AggregateStore<>(ImportJob.class, mongo, relay);
        this.settings = settings;
        StoredTypes.makeKnown(mongo, ImportState.class);
    }

    /**
     * Stores a new job in a place of its sender's that is free.
     *
     * @return {@link TooManyImports} if none is
     */
    public Mono<ImportJob> add(ImportJob first, String sender) {
        return add(first, sender, 0);
    }

    private Mono<ImportJob> add(ImportJob first, String sender, int place) {
        return place == settings.perCaller()
                ? Mono.error(() -> new TooManyImports(place))
                : store.insert(Change.silent(first.inSlot(slot(sender, place))))
                        .onErrorResume(DuplicateKeyException.class, ignored -> add(first, sender, place + 1));
    }

    /** Insists that a sender has a place left, before a file is taken in. */
    @Unscoped("asks for the sender's own")
    public Mono<Void> requirePlace(String sender) {
        var places = settings.perCaller();
        var own = IntStream.range(0, places)
                .mapToObj(place -> slot(sender, place))
                .toList();
        return store.find(Query.query(where(SLOT).in(own)))
                .count()
                .filter(taken -> taken < places)
                .switchIfEmpty(Mono.error(() -> new TooManyImports(places)))
                .then();
    }

    private static String slot(String sender, int place) {
        return sender + "/" + place;
    }

    /** The job with this id, if it lies within the scope. */
    public Mono<ImportJob> find(Scope scope, String id) {
        return store.findOne(Query.query(within(scope, where(ID).is(id))));
    }

    /** Those within the scope, the newest first. */
    public Mono<Page<ImportJob>> page(Scope scope, Paging paging) {
        var wanted = within(scope, new Criteria());
        paging.after().ifPresent(last -> wanted.and(ID).lt(last));
        return store.find(Query.query(wanted).with(Sort.by(ID).descending()).limit(paging.fetch()))
                .collectList()
                .map(found -> paging.page(found, ImportJob::id));
    }

    /** Those that wait for a worker, who has waited longest first. */
    @Unscoped("workers take everybody's jobs, and look at each one's scope")
    public Flux<ImportJob> due(Instant now, int atMost) {
        return store.find(Query.query(where(DUE).lte(now)).with(Sort.by(DUE)).limit(atMost));
    }

    @Unscoped("workers take everybody's jobs, and look at each one's scope")
    public Mono<ImportJob> change(String id, Function<ImportJob, Change<ImportJob>> decide) {
        return store.change(Query.query(where(ID).is(id)), decide);
    }

    /** Whether somebody will still read the job's file. */
    @Unscoped("tidying up looks at everybody's jobs")
    public Mono<Boolean> isUnderWay(String id) {
        return store.findOne(Query.query(where(ID).is(id)))
                .map(job -> !job.isOver())
                .defaultIfEmpty(false);
    }

    private static Criteria within(Scope scope, Criteria criteria) {
        return switch (scope) {
            case Scope.Division(var prefix) when prefix.isEmpty() -> criteria;
            case Scope.Division(var prefix) -> criteria.and(DIVISIONS).is(prefix);
            case Scope.Unit _, Scope.Person _, Scope.Nothing _ ->
                criteria.and(DIVISIONS).in(List.of());
        };
    }
}
