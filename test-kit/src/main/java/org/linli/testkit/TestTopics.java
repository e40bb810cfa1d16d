package org.linli.testkit;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.linli.event.Event;
import org.linli.event.EventJson;
import org.linli.event.Topics;

/** A hand on the topics: publishes as another service would, or as a broken one; reads what was published. */
public final class TestTopics {

    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestBackends.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    private TestTopics() {}

    /** Publishes events in this order; the same event given twice is published twice. */
    public static void publish(Event... events) {
        for (var event : events) {
            PRODUCER.send(record(event));
        }
        PRODUCER.flush();
    }

    /** Publishes something that is no event. */
    public static void publishPoison(String topic, String key, String payload) {
        PRODUCER.send(new ProducerRecord<>(topic, key, payload.getBytes(StandardCharsets.UTF_8)));
        PRODUCER.flush();
    }

    /** Publishes a CloudEvent of a given type with any payload. */
    public static void publishPoison(String topic, String key, String type, String payload) {
        PRODUCER.send(record(topic, key, type, "poison", payload));
        PRODUCER.flush();
    }

    private static ProducerRecord<String, byte[]> record(Event event) {
        return record(
                Topics.of(event),
                event.subject(),
                EventJson.typeOf(event),
                event.eventId().toString(),
                EventJson.write(event));
    }

    private static ProducerRecord<String, byte[]> record(
            String topic, String key, String type, String id, String payload) {
        var event = CloudEventBuilder.v1()
                .withId(id)
                .withType(type)
                .withSource(URI.create("urn:linli:test"))
                .withSubject(key)
                .withTime(Instant.now().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(payload.getBytes(StandardCharsets.UTF_8))
                .build();
        return KafkaMessageFactory.<String>createWriter(topic, null, null, key).writeBinary(event);
    }

    /** Events of one aggregate that have been published on a topic so far, in order. */
    public static List<Event> published(String topic, String subject) {
        return records(topic, record -> subject.equals(record.key())).stream()
                .flatMap(record -> event(record).stream())
                .toList();
    }

    private static Optional<Event> event(ConsumerRecord<String, byte[]> record) {
        return Optional.ofNullable(record.headers().lastHeader("ce_type"))
                .map(Header::value)
                .flatMap(type -> EventJson.read(new String(type, StandardCharsets.UTF_8), record.value()));
    }

    /** How the broker keeps a topic. */
    public static Map<String, String> settings(String topic) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestBackends.bootstrapServers()))) {
            return admin
                    .describeConfigs(List.of(resource))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join()
                    .getOrDefault(resource, new Config(List.of()))
                    .entries()
                    .stream()
                    .collect(Collectors.toMap(
                            ConfigEntry::name, entry -> Objects.requireNonNullElse(entry.value(), "")));
        }
    }

    /** Everything that lies on a topic now and is of interest. */
    public static List<ConsumerRecord<String, byte[]>> records(
            String topic, Predicate<ConsumerRecord<String, byte[]>> interesting) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", TestBackends.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found.stream().filter(interesting).toList();
        }
    }
}
