import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.linli.event.Event;
import org.linli.event.EventJson;
import org.linli.event.Topics;

/** Publishes all events as request-service's relay does, some of them twice. */
record Feed(Settings settings) {

    boolean publish() {
        var town = new Town(settings.units());
        var config = Map.<String, Object>of("bootstrap.servers", settings.kafka(), "acks", "all", "linger.ms", "5");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            for (var number = 0; number < settings.events(); number++) {
                var event = town.rated(number);
                producer.send(record(event));
                if (number % settings.twice() == 0) {
                    producer.send(record(event));
                }
            }
        }
        Measure.say("%,d events of %,d units published, one of %d twice", settings.events(), settings.units(), settings.twice());
        return true;
    }

    private static ProducerRecord<String, byte[]> record(Event event) {
        var cloudEvent = CloudEventBuilder.v1()
                .withId(event.eventId().toString())
                .withType(EventJson.typeOf(event))
                .withSource(URI.create("urn:linli:benchmark"))
                .withSubject(event.subject())
                .withTime(event.at().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(EventJson.write(event).getBytes(StandardCharsets.UTF_8))
                .build();
        return KafkaMessageFactory.<String>createWriter(Topics.of(event), null, null, event.subject()).writeBinary(cloudEvent);
    }
}
