import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The store behind the suite. Closed orders are multiplied in it, straight, as the service itself has stored them; only their ids
 * are new, spread over the year before.
 */
final class Stored implements AutoCloseable {

    private static final List<String> DATABASES = List.of("request", "grid", "party_member", "evaluation", "lifecycle_raw");
    private static final int BATCH = 1000;
    private static final int BATCHES_AT_ONCE = 4;

    private final MongoClient client;

    Stored(String address) {
        this.client = MongoClients.create(address);
    }

    MongoDatabase database() {
        return client.getDatabase("request");
    }

    MongoDatabase raw() {
        return client.getDatabase("lifecycle_raw");
    }

    MongoCollection<Document> orders() {
        return database().getCollection("orders");
    }

    void drop() {
        DATABASES.forEach(name -> Mono.from(client.getDatabase(name).drop()).block());
    }

    long count() {
        return Mono.from(orders().countDocuments()).block();
    }

    /** Until there are so many. Indexes are built afterwards, which is quicker, and are the same. */
    void fill(int orders) {
        var templates = Flux.from(orders().find(new Document("course.state._class", "closed")).limit(500)).collectList().block();
        if (templates.isEmpty()) {
            throw new IllegalStateException("no closed orders to multiply");
        }
        var indexes = indexes(orders());
        indexes.forEach(index -> Mono.from(orders().dropIndex(index.getString("name"))).block());
        var missing = orders - (int) count();
        Flux.range(0, (missing + BATCH - 1) / BATCH)
                .flatMap(batch -> orders().insertMany(copies(templates, batch, missing), new InsertManyOptions().ordered(false)), BATCHES_AT_ONCE)
                .blockLast();
        create(orders(), indexes, true);
    }

    private static List<Document> copies(List<Document> templates, int batch, int all) {
        return IntStream.range(batch * BATCH, Math.min(all, (batch + 1) * BATCH))
                .mapToObj(number -> new Document(templates.get(number % templates.size()))
                        .append("_id", id(Instant.now().minus(Duration.ofDays(365)).plus(Duration.ofDays(364).multipliedBy(number).dividedBy(all))))
                        .append("outbox", List.of()))
                .toList();
    }

    /** As the services make them: the time first. */
    static String id(Instant at) {
        var random = ThreadLocalRandom.current();
        var most = at.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000);
        return new UUID(most, random.nextLong() >>> 2 | Long.MIN_VALUE).toString();
    }

    /** Those beside the key. */
    static List<Document> indexes(MongoCollection<Document> of) {
        return Flux.from(of.listIndexes()).filter(index -> !"_id_".equals(index.getString("name"))).collectList().block();
    }

    static void create(MongoCollection<Document> in, List<Document> indexes, boolean unique) {
        for (var index : indexes) {
            var options = new com.mongodb.client.model.IndexOptions().unique(unique && index.getBoolean("unique", false));
            Mono.from(in.createIndex(index.get("key", Document.class), options)).block();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
