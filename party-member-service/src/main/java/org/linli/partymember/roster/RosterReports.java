package org.linli.partymember.roster;

import java.time.Clock;
import org.linli.kit.identity.Scope;
import org.linli.kit.problem.NotFound;
import org.linli.kit.scoped.ScopedQuery;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What came of imports. */
@Repository
class RosterReports {

    private final ReactiveMongoTemplate mongo;
    private final Clock clock;

    RosterReports(ReactiveMongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    Mono<RosterReport> add(String id, RosterTarget target, RosterOutcome outcome) {
        return mongo.save(new RosterReport(
                id,
                outcome.rows(),
                outcome.created(),
                outcome.unchanged(),
                outcome.units(),
                outcome.rejections().size(),
                outcome.rejections().stream().limit(RosterReport.TOLD).toList(),
                clock.instant(),
                target.scopes()));
    }

    Mono<RosterReport> get(Scope scope, String id) {
        return mongo.findOne(ScopedQuery.one(scope, id), RosterReport.class)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }
}
