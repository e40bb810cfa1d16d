package org.linli.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.junit.jupiter.api.Test;

class StoreIndexTest {

    private final MVMap<byte[], Object> positions = MVStore.open(null)
            .openMap("index", new MVMap.Builder<byte[], Object>().keyType(ByteArrayDataType.INSTANCE));

    private final StoreIndex byId = index("_id");
    private final StoreIndex bySource = index("source", "number");

    private StoreIndex index(String... keys) {
        List<IndexKey> ascending =
                Stream.of(keys).map(key -> new IndexKey(key, true)).toList();
        return new StoreIndex(positions, "index", ascending, false);
    }

    @Test
    void servesAQueryThatAsksForMoreThanItsKeys() {
        byId.putKeyPosition(new KeyValue("r1"), "r1");
        var query = new Document("version", 3L).append("_id", "r1");

        assertThat(byId.canHandle(query)).isTrue();
        assertThat(byId.getPositions(query)).containsExactly("r1");
    }

    @Test
    void looksForItsKeysInsideAnAnd() {
        byId.putKeyPosition(new KeyValue("r1"), "r1");
        var query = new Document("$and", List.of(new Document("_id", "r1"), new Document("version", 3L)));

        assertThat(byId.canHandle(query)).isTrue();
        assertThat(byId.getPositions(query)).containsExactly("r1");
    }

    @Test
    void servesAListOfKeys() {
        byId.putKeyPosition(new KeyValue("r1"), "r1");
        byId.putKeyPosition(new KeyValue("r2"), "r2");
        var query = new Document("_id", new Document("$in", List.of("r2", "r1", "r9")));

        assertThat(byId.canHandle(query)).isTrue();
        assertThat(byId.getPositions(query)).containsExactly("r1", "r2");
    }

    @Test
    void servesACompoundKeyOnlyAsAWhole() {
        assertThat(bySource.canHandle(new Document("source", "12345").append("number", "7")))
                .isTrue();
        assertThat(bySource.canHandle(new Document("source", "12345"))).isFalse();
        assertThat(bySource.canHandle(new Document("source", "12345").append("number", in("7"))))
                .isFalse();
    }

    @Test
    void leavesWhatIsNotExactToTheScan() {
        Stream.of(null, in("r1", null), new Document("$gt", "r1"), new BsonRegularExpression("^r"), List.of("r1"))
                .forEach(value -> assertThat(byId.canHandle(new Document("_id", value)))
                        .as("%s", value)
                        .isFalse());
        assertThat(byId.canHandle(new Document("version", 3L))).isFalse();
    }

    @Test
    void tellsItsEntries() {
        byId.putKeyPosition(new KeyValue("r1"), "r1");

        assertThat(byId.getIterable())
                .singleElement()
                .matches(entry -> entry.getKey().equals(new KeyValue("r1")));
        assertThat(byId.getDataSize()).isOne();
    }

    private static Document in(Object... values) {
        return new Document("$in", Arrays.asList(values));
    }
}
