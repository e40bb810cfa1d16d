package org.linli.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The part of a collection that a query has to go through, and in which direction. Pages in the order of {@code _id} begin where the one
 * before ended, and end when they are full; without it each page would read and sort the whole collection.
 *
 * @param first the key to begin with, the highest one if backwards; null begins at the end
 * @param isInOrder whether the documents come in the order that was asked for
 */
record KeyRange(@Nullable Object first, boolean backwards, boolean isInOrder) {

    private static final String ID = "_id";

    static KeyRange of(MVMap<Object, byte[]> documents, Document query, @Nullable Document orderBy) {
        if (orderBy == null || orderBy.isEmpty()) {
            return new KeyRange(null, false, true);
        }
        var field = orderBy.keySet().iterator().next();
        var backwards = orderBy.get(field) instanceof Number direction && direction.intValue() < 0;
        if (field.equals("$natural")) {
            return new KeyRange(null, backwards, true);
        }
        if (!field.equals(ID) || !holdsTextsOnly(documents)) {
            return new KeyRange(null, false, false);
        }
        return new KeyRange(bound(query, backwards), backwards, true);
    }

    /** The map keeps texts together and in the order of a server; other kinds of keys it sorts in its own way. */
    private static boolean holdsTextsOnly(MVMap<Object, byte[]> documents) {
        return documents.firstKey() instanceof String && documents.lastKey() instanceof String;
    }

    private static @Nullable Object bound(Document query, boolean backwards) {
        if (!(Conditions.of(query).get(ID) instanceof Document range)) {
            return null;
        }
        return Stream.of(backwards ? "$lt" : "$gt", backwards ? "$lte" : "$gte")
                .map(range::get)
                .filter(String.class::isInstance)
                .findFirst()
                .orElse(null);
    }

    Cursor<Object, byte[]> cursor(MVMap<Object, byte[]> documents) {
        return documents.cursor(first, null, backwards);
    }
}
