package org.linli.kit.tally;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.linli.kit.consume.Received;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Remembers at which record each event was first read. A redelivered record finds its own origin and goes on; an event that
 * the relay published twice finds the origin of its first record and is dropped.
 */
public final class Inbox {

    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);
    private static final int ATTEMPTS = 5;
    private static final String ID = "_id";
    private static final String ORIGIN = "origin";

    /** When the event was first read; an index by it tidies up. */
    static final String SEEN = "seenAt";

    private final ReactiveMongoTemplate mongo;
    private final String collection;
    private final Clock clock;

    Inbox(ReactiveMongoTemplate mongo, String collection, Clock clock) {
        this.mongo = mongo;
        this.collection = collection;
        this.clock = clock;
    }

    /** Those of the batch that are not second copies of an event; in their order. */
    Mono<List<Received>> firsts(List<Received> batch) {
        return known(batch)
                .flatMap(known -> remembered(batch, known))
                .retryWhen(Retry.max(ATTEMPTS).filter(DuplicateKeyException.class::isInstance)) // another was quicker
                .map(origins -> batch.stream()
                        .filter(received -> originOf(received).equals(origins.get(idOf(received))))
                        .toList());
    }

    private Mono<Map<String, String>> known(List<Received> batch) {
        var ids = batch.stream().map(Inbox::idOf).distinct().toList();
        return mongo.execute(collection, inbox -> inbox.find(Filters.in(ID, ids)))
                .collectMap(document -> document.getString(ID), document -> document.getString(ORIGIN));
    }

    /** Inserts what is not known yet: a store does that much quicker than upserts. */
    private Mono<Map<String, String>> remembered(List<Received> batch, Map<String, String> known) {
        var origins = new LinkedHashMap<>(known);
        batch.forEach(received -> origins.putIfAbsent(idOf(received), originOf(received)));
        var fresh = origins.entrySet().stream()
                .filter(origin -> !known.containsKey(origin.getKey()))
                .map(this::document)
                .toList();
        return fresh.isEmpty()
                ? Mono.just(origins)
                : mongo.execute(collection, inbox -> inbox.insertMany(fresh, UNORDERED))
                        .then(Mono.just(origins));
    }

    private Document document(Map.Entry<String, String> origin) {
        return new Document(ID, origin.getKey())
                .append(ORIGIN, origin.getValue())
                .append(SEEN, Date.from(clock.instant()));
    }

    private static String originOf(Received received) {
        return received.origin().toString();
    }

    private static String idOf(Received received) {
        return received.event().eventId().toString();
    }
}
