package org.linli.partymember.rebalance.proposal;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.partymember.rebalance.plan.Assignment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The assignments of all proposals. */
@Repository
class RebalancingAssignments {

    static final String BATCH = "batch";
    static final String MOVES = "moves";
    private static final int CHUNK = 500;

    private final ReactiveMongoTemplate mongo;

    RebalancingAssignments(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Keeps what a run has come to. The run's number is its own, so that nobody else writes these. */
    @Unscoped("the run writes, not a caller")
    Mono<Void> keep(String batch, List<Assignment> assignments) {
        return Flux.fromIterable(assignments)
                .map(assignment -> StoredAssignment.of(batch, assignment))
                .buffer(CHUNK)
                .concatMap(chunk -> mongo.insert(chunk, StoredAssignment.class).then())
                .onErrorResume(
                        DuplicateKeyException.class, ignored -> Mono.empty()) // this write, repeated by the driver
                .then();
    }

    /** A page in the order of members' ids. */
    @Unscoped("whoever names a batch has been asked for their scope at the proposal")
    Mono<Page<Assignment>> page(String batch, boolean movesOnly, Paging paging) {
        var one = where(BATCH).is(batch);
        if (movesOnly) {
            one.and(MOVES).is(true);
        }
        paging.after().ifPresent(last -> one.and("_id").gt(last));
        return mongo.find(Query.query(one).with(Sort.by("_id")).limit(paging.fetch()), StoredAssignment.class)
                .collectList()
                .map(found -> paging.page(found, StoredAssignment::id).map(StoredAssignment::assignment));
    }

    /** All that were to move, in the order of members' ids. */
    @Unscoped("whoever names a batch has been asked for their scope at the proposal")
    Flux<Assignment> moves(String batch) {
        return all(where(BATCH).is(batch).and(MOVES).is(true));
    }

    /** All of them, in the order of members' ids. */
    @Unscoped("whoever names a batch has been asked for their scope at the proposal")
    Flux<Assignment> all(String batch) {
        return all(where(BATCH).is(batch));
    }

    private Flux<Assignment> all(Criteria which) {
        return mongo.find(Query.query(which).with(Sort.by("_id")), StoredAssignment.class)
                .map(StoredAssignment::assignment);
    }
}
