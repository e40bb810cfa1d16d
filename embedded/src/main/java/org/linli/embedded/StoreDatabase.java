package org.linli.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/** The engine's database with collections and unique indexes of our own. The names of the maps are the engine's: it drops them. */
final class StoreDatabase extends H2Database {

    private final MVStore store;

    /** The engine opens collections while it constructs itself, so the store has to be known before. */
    StoreDatabase(String name, MVStore store, CursorRegistry cursors) {
        this.store = store;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        MVMap<Object, byte[]> documents = store.openMap(
                "databases." + getFullCollectionNamespace(name),
                new MVMap.Builder<Object, byte[]>().valueType(ByteArrayDataType.INSTANCE));
        return new StoreCollection(this, name, options, cursorRegistry, documents);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        MVMap<byte[], Object> positions = store.openMap(
                getFullCollectionNamespace(collection) + "._index_" + name,
                new MVMap.Builder<byte[], Object>().keyType(ByteArrayDataType.INSTANCE));
        return new StoreIndex(positions, name, keys, sparse);
    }

    /** The engine's commands, except where it answers otherwise than a server does, or much slower. */
    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
        UnaryOperator<Document> engine = asked -> super.handleCommand(channel, command, asked, resolver, oplog);
        return switch (command) {
            case "insert" -> BulkWrites.insert(query, engine);
            case "update" -> BulkWrites.update(query, engine);
            case "aggregate" -> aggregate(query, resolver, oplog).orElseGet(() -> engine.apply(query));
            default -> engine.apply(query);
        };
    }

    private Optional<Document> aggregate(Document query, DatabaseResolver resolver, Oplog oplog) {
        return Optional.of(query)
                .filter(MatchFirst::appliesTo)
                .map(matching -> resolveCollection((String) matching.get("aggregate"), false))
                .map(collection -> new MatchFirst(this, collection, resolver, oplog).answer(query));
    }

    /** Accepted and left empty: queries on other than unique keys scan. */
    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new EmptyIndex<>(name, keys);
    }
}
