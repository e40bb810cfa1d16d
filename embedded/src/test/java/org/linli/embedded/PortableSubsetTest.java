package org.linli.embedded;

import static com.mongodb.client.model.Accumulators.*;
import static com.mongodb.client.model.Aggregates.*;
import static com.mongodb.client.model.Filters.*;
import static com.mongodb.client.model.Sorts.*;
import static com.mongodb.client.model.Updates.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.*;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What the services ask of a store, and no more: the portable subset of ADR 2. */
class PortableSubsetTest extends StoreTest {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    @Test
    void countsUpByAnUpsertThatReturnsTheDocument() {
        var next = combine(inc("next", 1), setOnInsert("since", "2026-11-22"));
        var after = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

        assertThat(items.findOneAndUpdate(eq("140213001001"), next, after))
                .isEqualTo(new Document("_id", "140213001001").append("next", 1).append("since", "2026-11-22"));
        assertThat(items.findOneAndUpdate(eq("140213001001"), next, after)).containsEntry("next", 2);
    }

    @Test
    void changesStateAndEventsInOneUpdateGuardedByTheVersion() {
        items.insertOne(item("r1").append("version", 1L).append("outbox", List.of(event("e1"))));
        var guard = and(eq("_id", "r1"), eq("version", 1L));
        var change = combine(
                set("state", "SIGNED"), pushEach("outbox", List.of(event("e2"), event("e3"))), inc("version", 1L));

        assertThat(items.updateOne(guard, change).getModifiedCount()).isOne();
        assertThat(items.updateOne(guard, change).getMatchedCount()).isZero();
        assertThat(only(eq("r1")))
                .containsEntry("state", "SIGNED")
                .containsEntry("version", 2L)
                .containsEntry("outbox", List.of(event("e1"), event("e2"), event("e3")));
    }

    @Test
    void takesPublishedEventsOutOfTheOutbox() {
        items.insertOne(item("r1").append("outbox", List.of(event("e1"), event("e2"), event("e3"))));

        items.updateOne(eq("r1"), pull("outbox", in("id", "e1", "e3")));

        assertThat(only(eq("r1"))).containsEntry("outbox", List.of(event("e2")));
    }

    @Test
    void refusesAnUpsertWhoseGuardDoesNotMatchAsADuplicate() {
        var counted = and(eq("_id", "figures"), lt("applied.p0", 7));
        items.updateOne(counted, combine(set("applied.p0", 7), inc("received", 1)), UPSERT);

        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> items.updateOne(counted, combine(set("applied.p0", 7), inc("received", 1)), UPSERT))
                .matches(refusal -> refusal.getCode() == 11000);
        assertThat(only(eq("figures"))).containsEntry("received", 1);
    }

    @Test
    void findsByArrayElementAndPagesById() {
        for (int i = 10; i < 30; i++) {
            items.insertOne(item("r" + i).append("divisions", List.of("140213", "14021300" + i % 2)));
        }

        assertThat(ids(items.find(and(eq("divisions", "140213001"), gt("_id", "r15")))
                        .sort(ascending("_id"))
                        .limit(3)))
                .containsExactly("r17", "r19", "r21");
        assertThat(ids(items.find(in("_id", "r29", "r10", "r99")))).containsExactly("r10", "r29");
        assertThat(items.countDocuments(eq("divisions", "140213"))).isEqualTo(20);
    }

    @Test
    void findsDueEventsByTheirTime() {
        items.insertOne(item("old").append("outbox", List.of(event("e1").append("at", Date.from(Instant.EPOCH)))));
        items.insertOne(item("new").append("outbox", List.of(event("e2").append("at", new Date()))));
        items.insertOne(item("none").append("outbox", List.of()));

        assertThat(ids(items.find(lt("outbox.at", Date.from(Instant.EPOCH.plusSeconds(1))))))
                .containsExactly("old");
    }

    @Test
    void sortsBoardsByPointsAndThenById() {
        items.insertMany(List.of(item("a").append("points", 2), item("c").append("points", 5)));
        items.insertOne(item("b").append("points", 5));

        var board = items.find().sort(orderBy(descending("points"), ascending("_id")));

        assertThat(ids(board)).containsExactly("b", "c", "a");
        assertThat(ids(board.limit(1).skip(1))).containsExactly("c");
    }

    @Test
    void groupsSortsAndLimits() {
        items.insertMany(List.of(kind("a", "HELP"), kind("b", "HELP"), kind("c", "ERRAND"), kind("d", "ENQUIRY")));
        var byKind = List.of(group("$kind", sum("n", 1)), sort(descending("n")), limit(1));

        assertThat(items.aggregate(byKind)).containsExactly(new Document("_id", "HELP").append("n", 2));
        assertThat(items.aggregate(List.of(match(eq("kind", "ERRAND")), byKind.getFirst())))
                .containsExactly(new Document("_id", "ERRAND").append("n", 1));
        assertThat(items.distinct("kind", String.class)).containsExactly("ENQUIRY", "ERRAND", "HELP");
    }

    @Test
    void acceptsEveryKindOfIndexAgainAndAgain() {
        for (int start = 0; start < 2; start++) {
            items.createIndex(ascending("expires"), new IndexOptions().expireAfter(1L, TimeUnit.DAYS));
            items.createIndex(Indexes.ascending("outbox.at"), new IndexOptions().sparse(true));
            items.createIndex(Indexes.ascending("divisions", "_id"));
            items.createIndex(
                    Indexes.ascending("source", "number"),
                    new IndexOptions().unique(true).sparse(true));
        }

        assertThat(items.listIndexes())
                .extracting(index -> index.getString("name"))
                .contains("_id_", "expires_1", "outbox.at_1", "divisions_1__id_1", "source_1_number_1");
    }

    @Test
    void appliesABulkInItsOrderAndStopsAtADuplicate() {
        var done = items.bulkWrite(List.of(
                new InsertOneModel<>(item("a")),
                new UpdateOneModel<>(eq("a"), set("seen", true)),
                new InsertOneModel<>(item("b")),
                new DeleteOneModel<>(eq("b"))));

        assertThat(done.getInsertedCount()).isEqualTo(2);
        assertThat(items.find()).containsExactly(item("a").append("seen", true));
        assertThatExceptionOfType(MongoBulkWriteException.class)
                .isThrownBy(() ->
                        items.bulkWrite(List.of(new InsertOneModel<>(item("a")), new InsertOneModel<>(item("z")))));
        assertThat(items.countDocuments()).isOne();
    }
}
