package org.linli.standalone.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.linli.embedded.EmbeddedDocumentStore;
import org.linli.embedded.EmbeddedKafka;

/**
 * The broker and the store: embedded ones, started side by side, unless the settings name real ones.
 *
 * @param kafka {@code host:port}
 * @param store its URI
 * @param embedded those that run in this JVM, and end with it
 */
record Backends(String kafka, String store, Embedded embedded) implements AutoCloseable {

    record Embedded(Optional<EmbeddedKafka> kafka, Optional<EmbeddedDocumentStore> store) {}

    static Backends start(Settings settings, Executor threads) {
        var kafka = settings.kafka().isPresent()
                ? CompletableFuture.<Optional<EmbeddedKafka>>completedFuture(Optional.empty())
                : CompletableFuture.supplyAsync(() -> Optional.of(kafka(settings)), threads);
        var store =
                settings.store().isPresent() ? Optional.<EmbeddedDocumentStore>empty() : Optional.of(store(settings));
        var embedded = new Embedded(kafka.join(), store);
        return new Backends(
                embedded.kafka()
                        .map(EmbeddedKafka::bootstrapServers)
                        .or(settings::kafka)
                        .orElseThrow(),
                embedded.store()
                        .map(EmbeddedDocumentStore::uri)
                        .or(settings::store)
                        .orElseThrow(),
                embedded);
    }

    private static EmbeddedKafka kafka(Settings settings) {
        try {
            return EmbeddedKafka.start(
                    settings.data().resolve("kafka"), settings.kafkaPort(), settings.kafkaControllerPort());
        } catch (IOException failure) {
            throw unusable(settings, failure);
        }
    }

    private static EmbeddedDocumentStore store(Settings settings) {
        try {
            return EmbeddedDocumentStore.start(settings.data().resolve("store/linli.mv"), settings.storePort());
        } catch (IOException failure) {
            throw unusable(settings, failure);
        }
    }

    private static UncheckedIOException unusable(Settings settings, IOException failure) {
        return new UncheckedIOException("cannot keep data in " + settings.data(), failure);
    }

    /** The store last: the broker's clients have nothing more to write then. */
    @Override
    public void close() {
        embedded.kafka().ifPresent(EmbeddedKafka::close);
        embedded.store().ifPresent(EmbeddedDocumentStore::close);
    }
}
