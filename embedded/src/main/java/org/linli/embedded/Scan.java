package org.linli.embedded;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Goes through a whole collection, as it is at this moment, and decodes of each document no more than it has to. */
final class Scan {

    private Scan() {}

    /** The documents that match, in the order of the keys, with the fields that the order asked for needs. */
    static Stream<Found> of(
            MVMap<Object, byte[]> documents, KeyRange keys, Document query, @Nullable Document orderBy) {
        var fields = FieldReader.neededBy(query, orderBy);
        QueryMatcher matcher = new DefaultQueryMatcher(); // remembers positions, so no two threads may share one
        var cursor = keys.cursor(documents);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, 0), false)
                .map(position -> new Found(cursor.getValue(), fields.read(cursor.getValue())))
                .filter(found -> matcher.matches(found.fields, query));
    }

    record Found(byte[] bson, Document fields) {

        Document whole() {
            return StoredBson.read(bson);
        }
    }
}
