package org.linli.embedded;

import static com.mongodb.client.model.Filters.*;
import static com.mongodb.client.model.Sorts.*;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;

class KeyRangeTest extends StoreTest {

    private static final Document ALL = new Document();
    private static final Document BY_ID = new Document("_id", 1);

    @Test
    void pagesFollowEachOtherInTheOrderOfIds() {
        add("b", "d", "a", "e", "c");

        assertThat(ids(items.find().sort(ascending("_id")).limit(2))).containsExactly("a", "b");
        assertThat(ids(items.find(gt("_id", "b")).sort(ascending("_id")).limit(2)))
                .containsExactly("c", "d");
        assertThat(ids(items.find(gte("_id", "d")).sort(ascending("_id")))).containsExactly("d", "e");
        assertThat(ids(items.find(gt("_id", "bb")).sort(ascending("_id")).limit(1)))
                .containsExactly("c");
    }

    @Test
    void pagesFollowEachOtherBackwards() {
        add("b", "d", "a", "e", "c");

        assertThat(ids(items.find(lt("_id", "d")).sort(descending("_id")).limit(2)))
                .containsExactly("c", "b");
        assertThat(ids(items.find(lte("_id", "b")).sort(descending("_id")))).containsExactly("b", "a");
    }

    @Test
    void aRangeLeavesTheOtherConditionsInForce() {
        items.insertMany(List.of(kind("a", "x"), kind("b", "y"), kind("c", "x"), kind("d", "y"), kind("e", "x")));

        var page = and(eq("kind", "x"), gt("_id", "a"), lt("_id", "e"));

        assertThat(ids(items.find(page).sort(ascending("_id")))).containsExactly("c");
        assertThat(ids(items.find(page).sort(descending("_id")))).containsExactly("c");
    }

    @Test
    void idsOfSeveralKindsComeInTheOrderOfAServer() {
        items.insertMany(List.of(
                item("text"), new org.bson.Document("_id", 7), new org.bson.Document("_id", 7.5), item("next")));

        var order = items.find().sort(ascending("_id")).map(found -> found.get("_id"));

        assertThat(order.into(new ArrayList<>())).containsExactly(7, 7.5, "next", "text");
    }

    @Test
    void aPageReadsNoMoreThanItself() {
        try (var store = MVStore.open(null)) {
            MVMap<Object, byte[]> documents = store.openMap("documents");
            IntStream.range(0, 100).forEach(i -> put(documents, "%02d".formatted(i)));
            var after = new Document("_id", new Document("$gt", "41"));

            var keys = KeyRange.of(documents, after, BY_ID);
            var cursor = keys.cursor(documents);

            assertThat(keys.isInOrder()).isTrue();
            assertThat(cursor.next()).isEqualTo("41");
            assertThat(cursor.next()).isEqualTo("42");
        }
    }

    @Test
    void aScanSeesTheCollectionAsItWasWhenItBegan() {
        try (var store = MVStore.open(null)) {
            MVMap<Object, byte[]> documents = store.openMap("documents");
            put(documents, "a");
            put(documents, "c");

            var found = Scan.of(documents, KeyRange.of(documents, ALL, BY_ID), ALL, BY_ID);
            put(documents, "b");

            assertThat(found.map(each -> (String) each.whole().get("_id")).collect(joining()))
                    .isEqualTo("ac");
        }
    }

    private void add(String... ids) {
        items.insertMany(List.of(ids).stream().map(StoreTest::item).toList());
    }

    private static void put(MVMap<Object, byte[]> documents, String id) {
        documents.put(id, StoredBson.of(new Document("_id", id)));
    }
}
