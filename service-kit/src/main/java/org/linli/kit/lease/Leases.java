package org.linli.kit.lease;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Claims documents whose time has come. A claim moves the document's own instant on by the term of the lease, in a write that
 * asks for the instant that was seen: one replica gets it, and whoever dies over it leaves it to be claimed again. What fails goes
 * to the back of the queue in the same way, so that nothing holds up what is due after it.
 */
final class Leases {

    private static final String ID = "_id";

    private final ReactiveMongoTemplate mongo;
    private final Clock clock;
    private final int batch;
    private final Duration term;

    Leases(ReactiveMongoTemplate mongo, Clock clock, int batch, Duration term) {
        this.mongo = mongo;
        this.clock = clock;
        this.batch = batch;
        this.term = term;
    }

    /** Ids of the documents that were due the longest, each held until the term has run out. */
    Mono<List<String>> claim(TimedWork work) {
        var now = clock.instant();
        return due(work, now)
                .filterWhen(seen -> hold(work, seen, now.plus(term)))
                .map(seen -> seen.getString(ID))
                .collectList();
    }

    private Flux<Document> due(TimedWork work, Instant now) {
        var query = Query.query(Criteria.where(work.field()).lte(Date.from(now)))
                .with(Sort.by(work.field()))
                .limit(batch);
        query.fields().include(work.field());
        return mongo.find(query, Document.class, work.collection());
    }

    private Mono<Boolean> hold(TimedWork work, Document seen, Instant until) {
        var unheld = Criteria.where(ID).is(seen.get(ID)).and(work.field()).is(seen.getDate(work.field()));
        return mongo.updateFirst(Query.query(unheld), Update.update(work.field(), Date.from(until)), work.collection())
                .map(result -> result.getMatchedCount() == 1);
    }

    /** How long the longest due document has been waiting; nothing if none is due. */
    Mono<Duration> lateness(TimedWork work) {
        var now = clock.instant();
        return due(work, now)
                .next()
                .map(oldest -> Duration.between(oldest.getDate(work.field()).toInstant(), now));
    }
}
