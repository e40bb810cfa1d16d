package org.linli.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;

/**
 * Answers an aggregation that begins with {@code $match}, as drivers' counts do: the collection matches, by an index or by its quick
 * scan. The engine would decode the whole collection first.
 */
record MatchFirst(MongoDatabase database, MongoCollection<?> collection, DatabaseResolver resolver, Oplog oplog) {

    private static final String MATCH = "$match";

    static boolean appliesTo(Document aggregate) {
        return aggregate.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getFirst() instanceof Document first
                && first.get(MATCH) instanceof Document;
    }

    Document answer(Document aggregate) {
        List<Document> stages = Aggregation.parse(aggregate.get("pipeline"));
        var filter = (Document) stages.getFirst().get(MATCH);
        var rest = Aggregation.fromPipeline(stages.subList(1, stages.size()), resolver, database, collection, oplog);
        rest.validate(aggregate);
        List<Document> result = rest.runStages(collection.handleQueryAsStream(filter));
        var cursor =
                new Document("id", 0L).append("ns", collection.getFullName()).append("firstBatch", result);
        return new Document("cursor", cursor).append("ok", 1.0);
    }
}
