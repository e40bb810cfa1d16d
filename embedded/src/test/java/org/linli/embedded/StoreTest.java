package org.linli.embedded;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store in a file, a client, and an empty collection of items. */
abstract class StoreTest {

    @TempDir
    private static Path folder;

    private static EmbeddedDocumentStore store;
    private static MongoClient client;

    MongoCollection<Document> items;

    @BeforeAll
    static void start() throws IOException {
        store = EmbeddedDocumentStore.start(folder.resolve("new/store.db"), 0);
        client = MongoClients.create(store.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    @BeforeEach
    void empty() {
        items = client.getDatabase("portable").getCollection("items");
        items.drop();
    }

    static Document item(String id) {
        return new Document("_id", id);
    }

    static Document kind(String id, String kind) {
        return item(id).append("kind", kind);
    }

    static Document event(String id) {
        return new Document("id", id);
    }

    Document only(Bson filter) {
        return items.find(filter).into(new ArrayList<>()).getFirst();
    }

    static List<String> ids(FindIterable<Document> found) {
        return found.map(document -> document.getString("_id")).into(new ArrayList<>());
    }
}
