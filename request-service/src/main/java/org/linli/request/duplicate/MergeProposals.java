package org.linli.request.duplicate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.linli.kit.identity.Scope;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Proposals to merge, each admin's part of them. */
@Repository
class MergeProposals {

    static final String VERDICT = "verdict._class";

    private static final String ID = "_id";
    private static final String DIVISIONS = "divisions";

    private final AggregateStore<MergeProposal> store;

    MergeProposals(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new AggregateStore<>(MergeProposal.class, mongo, relay);
    }

    Mono<MergeProposal> add(Change<MergeProposal> proposed) {
        return store.insert(proposed);
    }

    Mono<MergeProposal> find(String id, Scope scope) {
        return store.findOne(Query.query(within(scope).and(ID).is(id)));
    }

    Mono<MergeProposal> change(String id, Scope scope, Function<MergeProposal, Change<MergeProposal>> decision) {
        return store.change(Query.query(within(scope).and(ID).is(id)), decision);
    }

    /** Newest first. */
    Mono<Page<MergeProposal>> list(Optional<Verdict.Name> verdict, Scope scope, Paging paging) {
        return store.find(listing(verdict, scope, paging))
                .collectList()
                .map(found -> paging.page(found, MergeProposal::id));
    }

    static Query listing(Optional<Verdict.Name> verdict, Scope scope, Paging paging) {
        var criteria = within(scope);
        verdict.ifPresent(wanted -> criteria.and(VERDICT).is(wanted.alias()));
        paging.after().ifPresent(last -> criteria.and(ID).lt(last));
        return Query.query(criteria).with(Sort.by(ID).descending()).limit(paging.fetch());
    }

    private static Criteria within(Scope scope) {
        return switch (scope) {
            case Scope.Division(var prefix) when prefix.isEmpty() -> new Criteria();
            case Scope.Division(var prefix) -> Criteria.where(DIVISIONS).is(prefix);
            case Scope.Unit _, Scope.Person _, Scope.Nothing _ ->
                Criteria.where(DIVISIONS).in(List.of());
        };
    }
}
