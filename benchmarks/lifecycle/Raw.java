import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The document operations of a lifecycle by the bare driver, one after the other: as many of each kind as the service needed, on the
 * same orders and on copies of the other collections with the same indexes, with documents that the service has written.
 */
final class Raw {

    private static final int SAMPLES = 200;

    private final Stored stored;
    private final Operations each;
    private final Map<String, List<Document>> samples = new HashMap<>();

    Raw(Stored stored, Operations each) {
        this.stored = stored;
        this.each = each;
        each.counts().keySet().stream().map(Operations.Kind::collection).distinct().forEach(this::copy);
    }

    private void copy(String name) {
        var original = stored.database().getCollection(name);
        var some = Flux.from(original.find().sort(Sorts.descending("_id")).limit(SAMPLES)).collectList().block();
        samples.put(name, some);
        if (!name.equals("orders") && !some.isEmpty()) {
            var copy = stored.raw().getCollection(name);
            Mono.from(copy.drop()).block();
            Stored.create(copy, Stored.indexes(original), false);
            Mono.from(copy.insertMany(some)).block();
        }
    }

    void lifecycle() {
        each.counts().forEach((kind, count) -> {
            var times = (int) (double) count + (ThreadLocalRandom.current().nextDouble() < count % 1 ? 1 : 0);
            for (var time = 0; time < times; time++) {
                carryOut(kind);
            }
        });
    }

    private void carryOut(Operations.Kind kind) {
        var some = samples.get(kind.collection());
        var collection = collection(kind.collection());
        var sample = some.isEmpty() ? new Document("_id", "none") : some.get(ThreadLocalRandom.current().nextInt(some.size()));
        switch (kind.command()) {
            case "insert" -> Mono.from(collection.insertOne(new Document(sample).append("_id", newId(sample)))).block();
            case "update", "findAndModify" -> Mono.from(collection.updateOne(
                    Filters.eq("_id", sample.get("_id")), Updates.set("raw", UUID.randomUUID().toString()))).block();
            case "delete" -> Mono.from(collection.deleteOne(Filters.eq("_id", newId(sample)))).block();
            default -> find(collection, sample);
        }
    }

    private static void find(MongoCollection<Document> collection, Document sample) {
        Flux.from(collection.find(Filters.eq("_id", sample.get("_id"))).limit(1)).collectList().block();
    }

    private static Object newId(Document sample) {
        return sample.get("_id") instanceof String ? Stored.id(Instant.now()) : new org.bson.types.ObjectId();
    }

    private MongoCollection<Document> collection(String name) {
        return name.equals("orders") ? stored.orders() : stored.raw().getCollection(name);
    }
}
