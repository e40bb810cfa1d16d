import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What others have been told: of each order and type of event the ids, each with when the broker first had it.
 *
 * @param again events that came more than once under the same id, which everyone who hears them takes for one
 */
record Topic(Map<Told, Map<String, Instant>> events, int again) {

    private static final String NAME = "request.events";
    private static final Duration PATIENCE = Duration.ofMillis(500);

    record Told(String order, String type) {}

    static Topic read(String kafka) {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var parts = consumer.partitionsFor(NAME).stream().map(part -> new TopicPartition(NAME, part.partition())).toList();
            var ends = consumer.endOffsets(parts);
            consumer.assign(parts);
            consumer.seekToBeginning(parts);
            var events = new HashMap<Told, Map<String, Instant>>();
            var again = 0;
            while (parts.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
                for (var each : consumer.poll(PATIENCE)) {
                    var known = events.computeIfAbsent(new Told(each.key(), header(each, "ce_type")), ignored -> new HashMap<>());
                    again += known.putIfAbsent(header(each, "ce_id"), Instant.ofEpochMilli(each.timestamp())) == null ? 0 : 1;
                }
            }
            return new Topic(events, again);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> of, String name) {
        return new String(of.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    Map<String, Instant> of(String order, String type) {
        return events.getOrDefault(new Told(order, type), Map.of());
    }
}
