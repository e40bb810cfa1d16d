package org.linli.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldReaderTest {

    private static final Document ORDER = new Document("_id", "r1")
            .append("kind", "HELP")
            .append("state", new Document("type", "signed").append("by", "u1"))
            .append("outbox", List.of(new Document("id", "e1")));

    private static final byte[] BSON = StoredBson.of(ORDER);

    @Test
    void readsTheFieldsThatTheQueryAndTheOrderName() {
        var reader = FieldReader.neededBy(new Document("state.type", "signed"), new Document("_id", 1));

        assertThat(reader.read(BSON)).containsOnlyKeys("_id", "state").containsEntry("state", ORDER.get("state"));
    }

    @Test
    void looksIntoAlternatives() {
        var alternatives = List.of(new Document("kind", "HELP"), new Document("outbox.id", "e1"));

        assertThat(FieldReader.neededBy(new Document("$or", alternatives), null).read(BSON))
                .containsOnlyKeys("kind", "outbox");
    }

    @Test
    void readsTheWholeForAnOperatorThatMayLookAnywhere() {
        var anywhere = new Document("$expr", new Document("$eq", List.of("$kind", "HELP")));

        assertThat(FieldReader.neededBy(anywhere, null).read(BSON)).isEqualTo(ORDER);
    }

    @Test
    void readsNothingForAQueryThatAsksForNothing() {
        assertThat(FieldReader.neededBy(new Document(), new Document("$natural", -1))
                        .read(BSON))
                .isEmpty();
    }
}
