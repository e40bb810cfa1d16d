package org.linli.standalone.suite;

import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.RawBsonDocument;
import reactor.core.publisher.Flux;

/** Everything that a suite leaves behind: files and logs as they lie there, documents, records, metrics. */
final class Traces {

    private final Settings settings;

    Traces(Settings settings) {
        this.settings = settings;
    }

    /** Where any of these texts stands, and which. */
    Map<String, Set<String>> of(Collection<String> texts) throws IOException, InterruptedException {
        var needles = new Needles(texts);
        var found = new TreeMap<String, Set<String>>();
        files(settings.data(), needles, found);
        files(Path.of("target/it"), needles, found);
        files(Path.of("target/test.log"), needles, found);
        documents(needles, found);
        records(needles, found);
        metrics(needles, found);
        return found;
    }

    private static void search(String where, byte[] bytes, Needles needles, Map<String, Set<String>> found) {
        var here = needles.in(bytes);
        if (!here.isEmpty()) {
            found.computeIfAbsent(where, ignored -> new TreeSet<>()).addAll(here);
        }
    }

    private static void files(Path folder, Needles needles, Map<String, Set<String>> found) throws IOException {
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith("index")) // Kafka's: offsets and times, mostly holes
                    .forEach(file -> search("file " + file, bytes(file), needles, found));
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException goneMeanwhile) {
            return new byte[0];
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void documents(Needles needles, Map<String, Set<String>> found) {
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + settings.storePort())) {
            for (var name : all(Flux.from(client.listDatabaseNames()))) {
                documents(client.getDatabase(name), needles, found);
            }
        }
    }

    private static void documents(MongoDatabase database, Needles needles, Map<String, Set<String>> found) {
        for (var collection : all(Flux.from(database.listCollectionNames()))) {
            Flux.from(database.getCollection(collection, RawBsonDocument.class).find())
                    .doOnNext(document -> search(
                            "documents " + database.getName() + "." + collection,
                            document.getByteBuffer().array(),
                            needles,
                            found))
                    .blockLast(Duration.ofMinutes(1));
        }
    }

    private static <T> List<T> all(Flux<T> things) {
        return things.collectList().block(Duration.ofMinutes(1));
    }

    private void records(Needles needles, Map<String, Set<String>> found) {
        var settingsOfConsumer = Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + settings.kafkaPort());
        try (var consumer =
                new KafkaConsumer<>(settingsOfConsumer, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> search("topic " + record.topic(), bytes(record), needles, found));
            }
        }
    }

    private static byte[] bytes(ConsumerRecord<byte[], byte[]> record) {
        var all = new ByteArrayOutputStream();
        var headers = Stream.of(record.headers().toArray()).map(header -> header.value());
        Stream.concat(Stream.of(record.key(), record.value()), headers)
                .filter(part -> part != null)
                .forEach(all::writeBytes);
        return all.toByteArray();
    }

    private void metrics(Needles needles, Map<String, Set<String>> found) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            for (var part : settings.parts()) {
                if (part != Part.ISSUER) {
                    var address = URI.create(settings.managementAddress(part) + "/actuator/prometheus");
                    var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
                    search("metrics of " + part.module(), answer.body(), needles, found);
                }
            }
        }
    }
}
