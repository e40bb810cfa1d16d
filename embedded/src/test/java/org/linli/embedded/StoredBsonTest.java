package org.linli.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredBsonTest {

    static List<Object> values() {
        return List.of(
                "平城区",
                "",
                7,
                7_000_000_000L,
                1.5,
                true,
                Instant.ofEpochMilli(1_795_305_600_123L),
                new ObjectId("6921a5c0e4b0c8d2f1a3b4c5"),
                UUID.fromString("00000000-0000-4000-8000-000000000001"),
                new BinData(new byte[] {1, 2, 3}),
                new Decimal128(new BigDecimal("99.05").unscaledValue().longValue(), 0x303C000000000000L),
                new BsonTimestamp(42L),
                MinKey.getInstance(),
                MaxKey.getInstance(),
                List.of(List.of(113.30, 40.08), "end"),
                new Document("type", "Point").append("coordinates", List.of(113.30, 40.08)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void bringsBackWhatWasStoredAndWhatFollows(Object value) {
        var document = new Document("before", 1).append("value", value).append("after", "end");

        assertThat(StoredBson.read(StoredBson.of(document))).isEqualTo(document);
        assertThat(FieldReader.neededBy(new Document("after", "end"), null).read(StoredBson.of(document)))
                .isEqualTo(new Document("after", "end"));
    }

    @Test
    void bringsBackNulls() {
        var document = new Document("nothing", null).append("list", Arrays.asList(1, null));

        assertThat(StoredBson.read(StoredBson.of(document))).isEqualTo(document);
    }

    @Test
    void bringsBackExpressionsAndScripts() {
        var document = new Document("script", new BsonJavaScript("return 1"))
                .append("expression", new BsonRegularExpression("^1402", "i"))
                .append("after", "end");

        assertThat(StoredBson.read(StoredBson.of(document)).toString(true)).isEqualTo(document.toString(true));
    }
}
