package org.linli.embedded;

import static java.util.Comparator.comparing;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A collection over one map of the store: the document's id leads to its BSON. */
final class StoreCollection extends AbstractSynchronizedMongoCollection<Object> {

    private static final Document EVERYTHING = new Document();

    private final MVMap<Object, byte[]> documents;

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<Object, byte[]> documents) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    /** Queries go through the indexes under the same lock; the engine forgets it here. */
    @Override
    public synchronized void addIndex(Index<Object> index) {
        super.addIndex(index);
    }

    @Override
    public synchronized void dropIndex(String name) {
        super.dropIndex(name);
    }

    /** A scan reads the collection as it was when it began: writers, and the commits that wait for them, need not wait for it. */
    @Override
    public QueryResult handleQuery(QueryParameters asked) {
        var selector = asked.getQuerySelector();
        if (!(selector.get("$query") instanceof Document query) || hasIndexFor(query)) {
            return super.handleQuery(asked);
        }
        return matchDocuments(
                query,
                (Document) selector.get("$orderby"),
                asked.getNumberToSkip(),
                asked.getLimit(),
                asked.getBatchSize(),
                asked.getProjection());
    }

    private synchronized boolean hasIndexFor(Document query) {
        return getIndexes().stream().anyMatch(index -> index.canHandle(query));
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object position = getIdField() == null ? UUID.randomUUID() : Missing.ofNullable(document.get(getIdField()));
        documents.put(position, StoredBson.of(document));
        return position;
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        documents.put(position, StoredBson.of(after));
    }

    @Override
    protected void removeDocument(Object position) {
        documents.remove(position);
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        byte[] bson = documents.get(position);
        return bson == null ? null : StoredBson.read(bson);
    }

    /** A document may have gone since the index told of it: the engine counts without a lock. */
    @Override
    protected QueryResult matchDocuments(
            Document query,
            Iterable<Object> positions,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        Stream<Document> found = StreamSupport.stream(positions.spliterator(), false)
                .map(this::getDocument)
                .filter(Objects::nonNull);
        return matchDocumentsFromStream(found, query, orderBy, skip, limit, batchSize, projection);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        var keys = KeyRange.of(documents, query, orderBy);
        Stream<Scan.Found> found = Scan.of(documents, keys, query, orderBy);
        Comparator<Document> order = keys.isInOrder() ? null : deriveComparator(orderBy);
        if (order != null) {
            found = found.sorted(comparing(Scan.Found::fields, order));
        }
        Stream<Document> page =
                found.skip(skip).limit(limit > 0 ? limit : Long.MAX_VALUE).map(Scan.Found::whole);
        return matchDocumentsFromStream(page, EVERYTHING, null, 0, 0, batchSize, projection);
    }

    /** For aggregations, which need not hold all that they read in memory at once. */
    @Override
    public synchronized Stream<Document> handleQueryAsStream(Document query) {
        if (hasIndexFor(query)) {
            return super.handleQueryAsStream(query);
        }
        return Scan.of(documents, KeyRange.of(documents, query, null), query, null)
                .map(Scan.Found::whole);
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        return handleQueryAsStream(EVERYTHING);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(StoredBson.read(entry.getValue()), entry.getKey()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    /** Sizes are not counted: a counter in the store would be one more page in every commit. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {}

    @Override
    protected int getDataSize() {
        return 0;
    }
}
