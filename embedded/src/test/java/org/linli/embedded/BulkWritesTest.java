package org.linli.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkWritesTest extends StoreTest {

    private static final Bson MISMATCH = and(eq("_id", "taken"), eq("version", 99));

    @BeforeEach
    void takeAnId() {
        items.insertOne(item("taken").append("version", 1));
    }

    @Test
    void anOrderedBulkEndsAtTheFirstRefusedUpdate() {
        var refusal = refusalOf(true, upsert(eq("before")), upsert(MISMATCH), upsert(eq("after")));

        assertThat(refusal.getWriteErrors()).singleElement().matches(error -> error.getIndex() == 1);
        assertThat(refusal.getWriteResult().getUpserts()).singleElement().matches(upsert -> upsert.getIndex() == 0);
        assertThat(ids(items.find())).containsExactly("before", "taken");
    }

    @Test
    void anUnorderedBulkGoesOnAfterARefusedUpdate() {
        var refusal = refusalOf(false, upsert(MISMATCH), upsert(eq("after")));

        assertThat(refusal.getWriteErrors()).hasSize(1);
        assertThat(ids(items.find())).containsExactly("after", "taken");
    }

    @Test
    void countsEveryUpdateOfAnOrderedBulk() {
        items.insertOne(item("other"));

        var done = items.bulkWrite(List.of(upsert(eq("taken")), upsert(eq("other")), upsert(eq("new"))));

        assertThat(done.getModifiedCount()).isEqualTo(2);
        assertThat(done.getUpserts()).singleElement().matches(upsert -> upsert.getIndex() == 2);
    }

    @Test
    void countsOnlyWhatWasInserted() {
        assertThat(refusalOf(false, insert("taken"), insert("a"), insert("b"))
                        .getWriteResult()
                        .getInsertedCount())
                .isEqualTo(2);
        assertThat(refusalOf(true, insert("c"), insert("taken"), insert("d"))
                        .getWriteResult()
                        .getInsertedCount())
                .isOne();
        assertThat(ids(items.find())).containsExactly("a", "b", "c", "taken");
    }

    @SafeVarargs
    private MongoBulkWriteException refusalOf(boolean ordered, WriteModel<Document>... writes) {
        return catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> items.bulkWrite(List.of(writes), new BulkWriteOptions().ordered(ordered)));
    }

    private static WriteModel<Document> upsert(Bson filter) {
        return new UpdateOneModel<>(filter, set("seen", true), new UpdateOptions().upsert(true));
    }

    private static WriteModel<Document> insert(String id) {
        return new InsertOneModel<>(item(id));
    }
}
