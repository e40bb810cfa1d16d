package org.linli.evaluation.whatif;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.linli.evaluation.whatif.WhatIfState.Done;
import org.linli.evaluation.whatif.trial.Mover;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who moves, of all what-ifs. */
@Repository
class WhatIfMovers {

    /** So long after the run; what it came to in sum stays. */
    static final Duration KEPT = Duration.ofDays(90);

    private static final int CHUNK = 500;

    private final ReactiveMongoTemplate mongo;
    private final Clock clock;

    WhatIfMovers(ReactiveMongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Keeps what a run has come to. The run's number is its own, so that nobody else writes these. */
    @Unscoped("the run writes, not a caller")
    Mono<Void> keep(String whatIf, int run, List<Mover> movers) {
        var now = clock.instant();
        return Flux.fromIterable(movers)
                .index((place, mover) -> StoredMover.of(whatIf, run, place, mover, now))
                .buffer(CHUNK)
                .concatMap(chunk -> mongo.insert(chunk, StoredMover.class).then())
                .onErrorResume(
                        DuplicateKeyException.class, ignored -> Mono.empty()) // this write, repeated by the driver
                .then();
    }

    /** A page, the greatest difference first. */
    @Unscoped("whoever has found the what-if may see who moves")
    Mono<Page<Mover>> page(String whatIf, Done done, Paging paging) {
        var first = StoredMover.first(whatIf, done.run());
        var from =
                paging.after().filter(last -> last.startsWith(first)).orElse(first); // a cursor may come from anywhere
        var one = where("_id").gt(from).lt(StoredMover.after(whatIf, done.run()));
        return mongo.find(Query.query(one).with(Sort.by("_id")).limit(paging.fetch()), StoredMover.class)
                .collectList()
                .map(found -> paging.page(found, StoredMover::id).map(StoredMover::mover));
    }
}
