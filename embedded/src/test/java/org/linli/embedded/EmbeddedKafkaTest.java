package org.linli.embedded;

import static org.apache.kafka.clients.consumer.ConsumerConfig.AUTO_OFFSET_RESET_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.ACKS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.BOOTSTRAP_SERVERS_CONFIG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    private static final String TOPIC = "test.events";
    private static final int ENOUGH = 500;

    @TempDir
    private Path folder;

    @Test
    void losesNoAcknowledgedRecordWhenTheProcessIsKilled() throws Exception {
        Path directory = folder.resolve("kafka");

        List<String> acknowledged =
                KilledProcess.acknowledgedBy(Sender.class, directory, folder.resolve("output"), ENOUGH);

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        try (var kafka = EmbeddedKafka.start(directory)) {
            assertThat(recordsIn(kafka, acknowledged.size())).containsAll(acknowledged);
            assertThatThrownBy(() -> describe(kafka, "nobody.created.this"))
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void refusesAPortThatIsInUse() throws IOException {
        try (var occupied = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = occupied.getLocalPort();

            assertThatExceptionOfType(BindException.class)
                    .isThrownBy(() -> EmbeddedKafka.start(folder, port, 0))
                    .withMessageContaining(Integer.toString(port));
        }
        assertThat(folder).isEmptyDirectory();
    }

    private static Set<String> recordsIn(EmbeddedKafka kafka, int atLeast) {
        Map<String, Object> settings =
                Map.of(BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers(), AUTO_OFFSET_RESET_CONFIG, "earliest");
        Set<String> values = new HashSet<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(received -> values.add(received.value()));
                return values.size() >= atLeast;
            });
        }
        return values;
    }

    private static void describe(EmbeddedKafka kafka, String topic) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of(BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()))) {
            admin.describeTopics(List.of(topic)).allTopicNames().get();
        }
    }

    /** Sends record after record, and prints each that was acknowledged. */
    static final class Sender {

        public static void main(String[] arguments) throws IOException, ExecutionException, InterruptedException {
            var kafka = EmbeddedKafka.start(Path.of(arguments[0]));
            try (var admin = Admin.create(Map.of(BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()))) {
                admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
                        .all()
                        .get();
            }
            sendUntilKilled(Map.of(BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers(), ACKS_CONFIG, "all"));
        }

        private static void sendUntilKilled(Map<String, Object> settings)
                throws ExecutionException, InterruptedException {
            try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
                while (true) {
                    String id = UUID.randomUUID().toString();
                    producer.send(new ProducerRecord<>(TOPIC, id)).get();
                    System.out.println(id);
                }
            }
        }
    }
}
