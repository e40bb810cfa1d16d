package org.linli.kit.outbox;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;

/** The form in which a stored event travels: CloudEvents 1.0 over Kafka, binary mode, keyed by aggregate. */
final class CloudEvents {

    private final URI source;
    private final String topic;

    /**
     * @param service name of the publishing service
     * @param topic where its events go
     */
    CloudEvents(String service, String topic) {
        this.source = URI.create("urn:linli:" + service);
        this.topic = topic;
    }

    ProducerRecord<String, byte[]> record(String aggregateId, Document stored) {
        var event = CloudEventBuilder.v1()
                .withId(stored.getString(Outboxed.ID))
                .withType(stored.getString(Outboxed.TYPE))
                .withSource(source)
                .withSubject(aggregateId)
                .withTime(stored.getDate(Outboxed.AT).toInstant().atOffset(ZoneOffset.UTC))
                .withExtension(
                        Outboxed.SEQUENCE, stored.getLong(Outboxed.SEQUENCE).toString())
                .withDataContentType("application/json")
                .withData(stored.getString(Outboxed.PAYLOAD).getBytes(StandardCharsets.UTF_8))
                .build();
        return KafkaMessageFactory.<String>createWriter(topic, null, null, aggregateId)
                .writeBinary(event);
    }
}
