package org.linli.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads of a stored document only the top-level fields that a query looks at. A scan of a collection judges each document in a tenth
 * of the time that decoding it whole would take, which makes scans bearable in an engine without secondary indexes.
 */
final class FieldReader {

    private static final Set<String> LOGICAL = Set.of("$and", "$or", "$nor");

    private final byte[][] names;
    private final boolean everything;

    private FieldReader(Set<String> names) {
        this.names = names.stream().map(name -> name.getBytes(UTF_8)).toArray(byte[][]::new);
        this.everything = names.stream().anyMatch(name -> name.startsWith("$"));
    }

    static FieldReader neededBy(Document query, @Nullable Document orderBy) {
        Set<String> names = new LinkedHashSet<>();
        collect(query, names);
        if (orderBy != null && !orderBy.containsKey("$natural")) {
            collect(orderBy, names);
        }
        return new FieldReader(names);
    }

    private static void collect(Document query, Set<String> names) {
        query.forEach((key, value) -> {
            if (LOGICAL.contains(key) && value instanceof Collection<?> alternatives) {
                alternatives.forEach(alternative -> collect((Document) alternative, names));
            } else {
                names.add(key.split("\\.", 2)[0]);
            }
        });
    }

    Document read(byte[] bson) {
        if (everything) {
            return StoredBson.read(bson);
        }
        var found = new Document();
        var elements = new BsonElements(bson);
        while (found.size() < names.length && elements.next()) {
            for (byte[] name : names) {
                if (elements.isNamed(name)) {
                    found.put(elements.name(), elements.value());
                }
            }
        }
        return found;
    }
}
