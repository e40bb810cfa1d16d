package org.linli.partymember.pairing;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.scoped.ScopedQuery;
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Change;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The households on the register. */
@Repository
public class Households {

    static final String STANDING = "standing";
    static final String PAIRED = "paired";

    private static final List<String> KEY = List.of(Standing.KEY.name(), Standing.KEY_TO_REPLACE.name());

    private final ScopedStore<Household> store;
    private final ReactiveMongoTemplate mongo;
    private final MeterRegistry meters;

    Households(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        this.store = new ScopedStore<>(Household.class, mongo, relay);
        this.mongo = mongo;
        this.meters = meters;
    }

    Mono<Household> add(Change<Household> registered) {
        return store.insert(registered);
    }

    /** The household of this id; {@link NotFound} if the scope covers none. */
    public Mono<Household> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<Household> change(Scope scope, String id, Function<Household, Change<Household>> decide) {
        return store.change(
                scope,
                id,
                decide,
                ignored -> meters.counter("linli.household.pairings.changed").increment());
    }

    Mono<Page<Household>> page(Scope scope, Optional<Standing> standing, Paging paging) {
        var alike = new HashMap<String, String>();
        standing.ifPresent(one -> alike.put(STANDING, one.name()));
        return page(ScopedQuery.page(scope, Map.copyOf(alike), paging), paging);
    }

    /** Those that a member stands by, as far as the scope covers them. */
    Mono<Page<Household>> pageOf(Scope scope, String memberId, Paging paging) {
        return ScopeKeys.of(scope)
                .map(key -> page(ofMember(memberId, key, paging), paging))
                .orElseGet(() -> Mono.just(new Page<>(List.of(), null)));
    }

    private Mono<Page<Household>> page(Query query, Paging paging) {
        return store.find(query).collectList().map(found -> paging.page(found, Household::id));
    }

    /** The member's key comes first: theirs are few, and the store looks them up by it. */
    static Query ofMember(String memberId, String scopeKey, Paging paging) {
        var keys = List.of(ScopeKeys.member(memberId).findFirst().orElseThrow(), scopeKey);
        var criteria = where(ScopeKeys.FIELD).all(keys);
        paging.after().ifPresent(last -> criteria.and("_id").gt(last));
        return Query.query(criteria).with(Sort.by("_id")).limit(paging.fetch());
    }

    @Unscoped("an event speaks, not a caller")
    Flux<Household> standingBy(String memberId) {
        return store.find(Query.query(
                where(ScopeKeys.FIELD).is(ScopeKeys.member(memberId).findFirst().orElseThrow())));
    }

    /** How many there are of a standing. */
    public Mono<Long> count(Scope scope, Standing standing) {
        return mongo.count(ScopedQuery.all(scope).addCriteria(where(STANDING).is(standing.name())), Household.class);
    }

    /** How many of these somebody stands by. */
    public Mono<Long> countPaired(Scope scope, Standing standing) {
        return mongo.count(
                ScopedQuery.all(scope)
                        .addCriteria(where(STANDING).is(standing.name()))
                        .addCriteria(where(PAIRED).gt(0)),
                Household.class);
    }

    /** Key households that nobody stands by, counted by what is stored: always none. */
    public Mono<Long> countKeyWithoutPairing(Scope scope) {
        return mongo.count(
                ScopedQuery.all(scope)
                        .addCriteria(where(STANDING).in(KEY))
                        .addCriteria(where(PAIRED).is(0)),
                Household.class);
    }

    /** How many a member stands by. */
    public Mono<Long> countOf(Scope scope, String memberId) {
        return ScopeKeys.of(scope)
                .map(key -> mongo.count(
                        Query.query(where(ScopeKeys.FIELD)
                                .all(List.of(
                                        ScopeKeys.member(memberId).findFirst().orElseThrow(), key))),
                        Household.class))
                .orElseGet(() -> Mono.just(0L));
    }
}
