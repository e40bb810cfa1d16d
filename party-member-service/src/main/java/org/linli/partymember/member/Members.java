package org.linli.partymember.member;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.personal.Personal.Kind;
import org.linli.kit.problem.NotFound;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.scoped.ScopedQuery;
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Change;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The members on all rosters. */
@Repository
public class Members {

    private final ScopedStore<Member> store;
    private final MeterRegistry meters;

    Members(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        this.store = new ScopedStore<>(Member.class, mongo, relay);
        this.meters = meters;
    }

    Mono<Member> add(Change<Member> registered) {
        return store.insert(registered);
    }

    /** Registers many; the ids of those that were not there yet. */
    @Unscoped("whoever imports a roster was asked for the scope of its units")
    public Mono<List<String>> addAll(List<Change<Member>> registered) {
        return store.insertAll(registered)
                .map(stored -> stored.stream().map(Member::id).toList());
    }

    /** Those of these ids, and those with these identity numbers, whoever's they are. */
    @Unscoped("a roster must not name anybody whom another roster names; nothing of them is told")
    public Flux<Member> known(Collection<String> ids, Collection<String> identityHashes) {
        var byIdentity = where(ScopeKeys.FIELD)
                .is("")
                .and(hashField(Kind.IDENTITY_NUMBER))
                .in(identityHashes);
        return Flux.concat(
                        store.find(Query.query(where("_id").in(ids))),
                        identityHashes.isEmpty() ? Flux.empty() : store.find(Query.query(byIdentity)))
                .distinct(Member::id);
    }

    /** The member of this id, if the scope covers them. */
    public Mono<Member> find(Scope scope, String id) {
        return store.findOne(ScopedQuery.one(scope, id));
    }

    Mono<Page<Member>> page(Scope scope, Optional<String> unit, Paging paging) {
        return page(scope, unit.map(id -> Map.of("unitId", id)).orElseGet(Map::of), paging);
    }

    private Mono<Page<Member>> page(Scope scope, Map<String, String> alike, Paging paging) {
        return store.page(scope, alike, paging);
    }

    /** Those of whom this is the phone or the identity number. */
    Mono<Page<Member>> search(Scope scope, Kind kind, String hash, Paging paging) {
        return page(scope, Map.of(hashField(kind), hash), paging);
    }

    /** Where the hashes of values of this kind lie. */
    static String hashField(Kind kind) {
        return "personal.hashes." + kind;
    }

    /** Those who are checked in nowhere. */
    public Mono<Page<Member>> missed(Scope scope, Paging paging) {
        return store.find(ScopedQuery.pageWithout(scope, Member.COMMUNITY, paging))
                .collectList()
                .map(members -> paging.page(members, Member::id));
    }

    /** Carries out a check-in; {@link NotFound} if the scope covers no such member. */
    public Mono<Member> checkIn(Scope scope, String id, Function<Member, Change<Member>> decide) {
        return store.change(
                scope,
                id,
                decide,
                ignored -> meters.counter("linli.check.ins", "by", "member").increment());
    }

    Mono<Member> change(Scope scope, String id, Function<Member, Change<Member>> decide) {
        return store.change(scope, id, decide);
    }
}
