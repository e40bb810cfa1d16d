package org.linli.kit.tally;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.linli.kit.consume.Received;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/**
 * Remembers at which record each event was first read. A redelivered record finds its own origin and goes on; an event that
 * the relay published twice finds the origin of its first record and is dropped.
 */
public final class Inbox {

    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);
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
        return remembered(batch)
                .map(origins -> batch.stream()
                        .filter(received -> originOf(received).equals(origins.get(idOf(received))))
                        .toList());
    }

    /** Nearly always none of them is known: they are inserted first, and looked for only if the store refused one. */
    private Mono<Map<String, String>> remembered(List<Received> batch) {
        var origins = new LinkedHashMap<String, String>();
        batch.forEach(received -> origins.putIfAbsent(idOf(received), originOf(received)));
        if (origins.isEmpty()) {
            return Mono.just(origins);
        }
        var documents = origins.entrySet().stream().map(this::document).toList();
        return mongo.execute(collection, inbox -> inbox.insertMany(documents, UNORDERED))
                .then(Mono.<Map<String, String>>just(origins))
                .onErrorResume(DuplicateKeyException.class, refused -> stored(origins.keySet(), refused));
    }

    private Mono<Map<String, String>> stored(Set<String> ids, DuplicateKeyException refused) {
        return mongo.execute(collection, inbox -> inbox.find(Filters.in(ID, ids)))
                .collectMap(document -> document.getString(ID), document -> document.getString(ORIGIN))
                .flatMap(found -> found.size() == ids.size() ? Mono.just(found) : Mono.error(refused));
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
