package org.linli.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;

/** What every match of a query has to fulfil. */
final class Conditions {

    private Conditions() {}

    /** The query's own, and those out of the {@code $and} into which drivers put them; of two on one field the first. */
    static Document of(Document query) {
        var conditions = new Document();
        query.forEach((key, value) -> {
            if (key.equals("$and") && value instanceof Collection<?> parts) {
                parts.forEach(part -> of((Document) part).forEach(conditions::putIfAbsent));
            } else {
                conditions.putIfAbsent(key, value);
            }
        });
        return conditions;
    }
}
