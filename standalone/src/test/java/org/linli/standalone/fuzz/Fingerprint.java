package org.linli.standalone.fuzz;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import reactor.core.publisher.Flux;

/** What the store of a suite holds, as one number for each collection. */
final class Fingerprint implements AutoCloseable {

    private static final List<String> DATABASES = List.of("grid", "party_member", "request", "evaluation");
    private static final String AUDIT = "audit_";

    /** Tries again and again by itself to tell whoever does not answer: of it, only what there is counts. */
    private static final String TRIES_ITSELF = "delivery_lanes";

    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final int PATIENCE = 900;

    /** No batch of calls takes as long. */
    private static final Duration BATCH = Duration.ofMinutes(2);

    private final MongoClient client;

    Fingerprint(String store) {
        client = MongoClients.create(store);
    }

    /** What it holds once nothing moves any more. */
    Map<String, String> settled() {
        var before = taken();
        for (var i = 0; i < PATIENCE; i++) {
            LockSupport.parkNanos(BETWEEN.toNanos());
            var rests = !clockGoesOn(); // asked first: what it does meanwhile is then seen
            var now = taken();
            if (rests && now.equals(before)) {
                return now;
            }
            before = now;
        }
        throw new IllegalStateException("the store never comes to rest");
    }

    /** A restructuring and a project are looked at a second time, minutes after the call that began or ended them. */
    private boolean clockGoesOn() {
        return isDue("grid", "restructurings") || isDue("party_member", "projects");
    }

    /** Whether something of it is written before a batch of calls has been sent. */
    private boolean isDue(String database, String collection) {
        var soon = Date.from(Instant.now().plus(BATCH));
        var lookedAt = client.getDatabase(database).getCollection(collection);
        return Flux.from(lookedAt.find(Filters.lt("dueAt", soon)).limit(1))
                .hasElements()
                .block();
    }

    private Map<String, String> taken() {
        var all = new TreeMap<String, String>();
        for (var name : DATABASES) {
            var database = client.getDatabase(name);
            Flux.from(database.listCollectionNames())
                    .filter(collection -> !collection.startsWith(AUDIT)) // that someone tried may well be on record
                    .toIterable()
                    .forEach(collection -> all.put(name + "." + collection, taken(database, collection)));
        }
        return all;
    }

    /** The sum does not depend on the order in which the store lists. */
    private static String taken(MongoDatabase database, String collection) {
        var documents = new long[2];
        Flux.from(database.getCollection(collection).find()).toIterable(500).forEach(document -> {
            documents[0]++;
            documents[1] +=
                    spread(collection.equals(TRIES_ITSELF) ? new Document("_id", document.get("_id")) : document);
        });
        return documents[0] + " documents, " + Long.toHexString(documents[1]);
    }

    private static long spread(Document document) {
        var json = document.toJson();
        return json.hashCode() * 0x9E3779B97F4A7C15L + json.length();
    }

    @Override
    public void close() {
        client.close();
    }
}
