import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.linli.event.Topics;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Consumes the same topic and inserts a document for each record: as the ledger's entries are, without and with their indexes. */
record Raw(Settings settings, MongoDatabase database) {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    boolean measure() {
        var sample = Mono.from(database.getCollection("ledger_entries").find().limit(1)).block();
        drain(sample, List.of()); // warms up
        Measure.say("consume and bulk insert, entries without indexes: %.0f/s", drain(sample, List.of()));
        Measure.say("consume and bulk insert, entries with their indexes: %.0f/s", drain(sample, indexes()));
        return true;
    }

    private List<IndexModel> indexes() {
        return Flux.from(database.getCollection("ledger_entries").listIndexes())
                .filter(index -> !index.getString("name").equals("_id_"))
                .map(index -> new IndexModel(index.get("key", Document.class), new IndexOptions().name(index.getString("name"))))
                .collectList()
                .block();
    }

    /** Records a second. */
    private double drain(Document sample, List<IndexModel> indexes) {
        var raw = database.getCollection("raw");
        Mono.from(raw.drop()).block();
        if (!indexes.isEmpty()) {
            Flux.from(raw.createIndexes(indexes)).blockLast();
        }
        var config = Map.<String, Object>of("bootstrap.servers", settings.kafka(), "max.poll.records", settings.flight());
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            var parts = consumer.partitionsFor(Topics.REQUEST).stream()
                    .map(part -> new TopicPartition(Topics.REQUEST, part.partition()))
                    .toList();
            var ends = consumer.endOffsets(parts);
            consumer.assign(parts);
            consumer.seekToBeginning(parts);
            var inserted = 0L;
            var begin = System.nanoTime();
            while (parts.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
                var batch = new ArrayList<Document>();
                consumer.poll(PATIENCE).forEach(record -> batch.add(document(sample, record)));
                insert(raw, batch);
                inserted += batch.size();
            }
            return inserted / ((System.nanoTime() - begin) / 1e9);
        }
    }

    private static Document document(Document sample, ConsumerRecord<String, byte[]> record) {
        return new Document(sample).append("_id", record.partition() + ":" + record.offset()).append("timeline", record.key());
    }

    private static void insert(MongoCollection<Document> raw, List<Document> batch) {
        if (!batch.isEmpty()) {
            Mono.from(raw.insertMany(batch, new InsertManyOptions().ordered(false))).block();
        }
    }
}
