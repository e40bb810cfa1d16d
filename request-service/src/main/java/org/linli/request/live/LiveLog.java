package org.linli.request.live;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.linli.kit.identity.Unscoped;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What happened lately, for those who come back. Every replica writes all of it under the same keys, in the order of each
 * partition, and notes how far it is after that: whatever lies before a noted offset is there, unless it has expired.
 */
@Repository
class LiveLog {

    static final String POSITIONS = "live_positions";

    private static final String ID = "_id";
    private static final String OFFSET = "offset";
    private static final String AUDIENCE = "audience";

    private final ReactiveMongoTemplate mongo;

    LiveLog(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Unscoped("fed by events, which have no caller")
    Mono<Void> keep(List<LiveEntry> entries, Position reached) {
        return written(entries).then(noted(reached));
    }

    private Mono<Void> written(List<LiveEntry> entries) {
        if (entries.isEmpty()) {
            return Mono.empty();
        }
        var bulk = mongo.bulkOps(BulkMode.ORDERED, LiveEntry.class);
        entries.forEach(entry -> {
            var document = new Document();
            mongo.getConverter().write(entry, document);
            var update = new Update();
            document.forEach((field, value) -> {
                if (!field.equals(ID)) {
                    update.setOnInsert(field, value);
                }
            });
            bulk.upsert(Query.query(Criteria.where(ID).is(entry.id())), update);
        });
        return bulk.execute().then();
    }

    private Mono<Void> noted(Position reached) {
        return Flux.fromIterable(reached.offsets().entrySet())
                .concatMap(part -> mongo.upsert(
                        Query.query(Criteria.where(ID).is(part.getKey())),
                        new Update().max(OFFSET, part.getValue()),
                        POSITIONS))
                .then();
    }

    /** How far any replica is. */
    @Unscoped("offsets tell of nobody")
    Mono<Position> reached() {
        return mongo.findAll(Document.class, POSITIONS)
                .collectMap(part -> part.getInteger(ID), part -> part.getLong(OFFSET))
                .map(Position::new);
    }

    /** Whether everything between the two is still there. */
    @Unscoped("offsets tell of nobody")
    Mono<Boolean> holds(Position from, Position to) {
        return Flux.fromIterable(to.offsets().entrySet())
                .filter(part -> !from.includes(part.getKey(), part.getValue()))
                .concatMap(part -> oldest(part.getKey())
                        .map(first -> first <= from.of(part.getKey()) + 1)
                        .defaultIfEmpty(false))
                .all(held -> held);
    }

    private Mono<Long> oldest(int partition) {
        var first = Query.query(
                        Criteria.where(ID).gte(LiveEntry.key(partition, 0)).lt(LiveEntry.endOf(partition)))
                .with(Sort.by(ID))
                .limit(1);
        return mongo.findOne(first, LiveEntry.class).map(LiveEntry::offset);
    }

    /** What these names are told after a position, each partition in its order; no more than so many. */
    @Unscoped("the audience's names are made of the caller's scope")
    Mono<List<LiveEntry>> since(Position from, Position to, Collection<String> names, int most) {
        return Flux.fromStream(() -> to.offsets().keySet().stream().sorted(Comparator.naturalOrder()))
                .concatMap(partition -> mongo.find(since(partition, from, names, most), LiveEntry.class))
                .take(most)
                .collectList();
    }

    static Query since(int partition, Position from, Collection<String> names, int most) {
        return Query.query(Criteria.where(AUDIENCE)
                        .in(names)
                        .and(ID)
                        .gte(LiveEntry.key(partition, from.of(partition) + 1))
                        .lt(LiveEntry.endOf(partition)))
                .with(Sort.by(ID))
                .limit(most);
    }
}
