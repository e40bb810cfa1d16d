package org.linli.kit.tally;

import static java.util.stream.Collectors.toMap;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.linli.kit.consume.Received;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/**
 * Remembers at which record each event was first read. A redelivered record finds its own origin and goes on; an event that
 * the relay published twice finds the origin of its first record and is dropped.
 */
public final class Inbox {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
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
        var ids = batch.stream().map(Inbox::idOf).toList();
        return mongo.execute(
                        collection,
                        c -> Mono.from(c.bulkWrite(
                                        batch.stream().map(this::remember).toList()))
                                .thenMany(c.find(Filters.in("_id", ids))))
                .collectList()
                .map(documents -> firsts(
                        batch, documents.stream().collect(toMap(d -> d.getString("_id"), d -> d.getString(ORIGIN)))));
    }

    private static List<Received> firsts(List<Received> batch, Map<String, String> origins) {
        return batch.stream()
                .filter(received -> received.origin().toString().equals(origins.get(idOf(received))))
                .toList();
    }

    private WriteModel<Document> remember(Received received) {
        return new UpdateOneModel<>(
                Filters.eq("_id", idOf(received)),
                Updates.combine(
                        Updates.setOnInsert(ORIGIN, received.origin().toString()),
                        Updates.setOnInsert(SEEN, Date.from(clock.instant()))),
                UPSERT);
    }

    private static String idOf(Received received) {
        return received.event().eventId().toString();
    }
}
