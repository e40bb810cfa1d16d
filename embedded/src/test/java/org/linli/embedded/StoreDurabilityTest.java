package org.linli.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreDurabilityTest {

    private static final int ENOUGH = 500;

    @TempDir
    private Path folder;

    @Test
    void losesNoAcknowledgedWriteWhenTheProcessIsKilled() throws Exception {
        Path file = folder.resolve("store.db");

        List<String> acknowledged = KilledProcess.acknowledgedBy(Writers.class, file, folder.resolve("output"), ENOUGH);

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        try (var store = EmbeddedDocumentStore.start(file, 0);
                var client = MongoClients.create(store.uri())) {
            var items = client.getDatabase("kill").getCollection("items");
            List<String> kept = items.find().map(item -> item.getString("_id")).into(new ArrayList<>());
            assertThat(kept).containsAll(acknowledged);
            assertThat(kept).allMatch(id -> items.find(eq(id)).first() != null, "is found through the index too");
            assertThat(client.getDatabase("kill").getCollection("counts").find())
                    .allMatch(count -> count.getList("ids", String.class).size() == count.getInteger("n"))
                    .flatMap(count -> count.getList("ids", String.class))
                    .containsAll(acknowledged);
        }
    }

    @Test
    void keepsEverythingOverAnOrderlyStop() throws IOException {
        Path file = folder.resolve("store.db");
        try (var store = EmbeddedDocumentStore.start(file, 0);
                var client = MongoClients.create(store.uri())) {
            client.getDatabase("a").getCollection("items").insertOne(new Document("_id", "one"));
        }

        try (var store = EmbeddedDocumentStore.start(file, 0);
                var client = MongoClients.create(store.uri())) {
            var items = client.getDatabase("a").getCollection("items");
            assertThat(items.find(and(eq("_id", "one")))).hasSize(1);
            assertThat(client.listDatabaseNames()).contains("a");
        }
    }

    @Test
    void refusesAFileThatIsOpenAlready() throws IOException {
        Path file = folder.resolve("store.db");
        try (var open = EmbeddedDocumentStore.start(file, 0)) {
            assertThat(open.uri()).startsWith("mongodb://127.0.0.1:");
            assertThatExceptionOfType(MVStoreException.class)
                    .isThrownBy(() -> EmbeddedDocumentStore.start(file, 0))
                    .withMessageContaining("locked");
        }
    }

    @Test
    void refusesAPortThatIsInUse() throws IOException {
        try (var occupied = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(BindException.class)
                    .isThrownBy(() -> EmbeddedDocumentStore.start(folder.resolve("a.db"), occupied.getLocalPort()));
        }
        assertThat(folder).isEmptyDirectory();
    }

    /** Four writers; each acknowledged id was inserted, and counted in the writer's own document. */
    static final class Writers {

        public static void main(String[] arguments) throws IOException {
            var store = EmbeddedDocumentStore.start(Path.of(arguments[0]), 0);
            var database = MongoClients.create(store.uri()).getDatabase("kill");
            var executor = Executors.newFixedThreadPool(4);
            for (int writer = 0; writer < 4; writer++) {
                var count = new Document("_id", writer).append("n", 0).append("ids", List.of());
                database.getCollection("counts").insertOne(count);
                executor.execute(() ->
                        writeUntilKilled(count, database.getCollection("items"), database.getCollection("counts")));
            }
        }

        private static void writeUntilKilled(
                Document count, MongoCollection<Document> items, MongoCollection<Document> counts) {
            while (true) {
                String id = UUID.randomUUID().toString();
                items.insertOne(new Document("_id", id).append("text", "x".repeat(1_000)));
                counts.updateOne(eq(count.get("_id")), combine(inc("n", 1), push("ids", id)));
                System.out.println(id);
            }
        }
    }
}
