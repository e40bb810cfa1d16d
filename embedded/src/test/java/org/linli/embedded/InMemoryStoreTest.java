package org.linli.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class InMemoryStoreTest {

    @Test
    void servesEachStoreOnItsOwn() {
        try (var one = EmbeddedDocumentStore.inMemory();
                var other = EmbeddedDocumentStore.inMemory();
                var client = MongoClients.create(one.uri());
                var stranger = MongoClients.create(other.uri())) {
            items(client).insertMany(List.of(new Document("_id", "a"), new Document("_id", "b")));

            assertThat(items(client).find().into(new ArrayList<>())).hasSize(2);
            assertThat(items(stranger).countDocuments()).isZero();
        }
    }

    @Test
    void showsTheNewestFirstWhenAskedForTheReverseOfTheirKeys() {
        try (var store = EmbeddedDocumentStore.inMemory();
                var client = MongoClients.create(store.uri())) {
            items(client).insertMany(List.of(new Document("_id", "a"), new Document("_id", "b")));

            assertThat(items(client).find().sort(new Document("$natural", -1)))
                    .extracting(item -> item.getString("_id"))
                    .containsExactly("b", "a");
        }
    }

    @Test
    void answersTheQuestionThatHealthChecksAsk() {
        try (var store = EmbeddedDocumentStore.inMemory();
                var client = MongoClients.create(store.uri())) {
            assertThat(client.getDatabase("test").runCommand(new Document("hello", 1)))
                    .containsEntry("isWritablePrimary", true)
                    .containsKey("maxWireVersion");
        }
    }

    private static MongoCollection<Document> items(MongoClient client) {
        return client.getDatabase("test").getCollection("items");
    }
}
