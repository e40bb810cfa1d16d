package org.linli.embedded;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A unique index that serves every query which names its keys, whatever else the query asks for: {@code {_id, version}} is how each
 * command finds its aggregate. The engine matches the few documents found against the whole query afterwards.
 *
 * <p>Keys are kept as BSON; the engine's own way serializes Java objects for each comparison and takes milliseconds.
 */
final class StoreIndex extends AbstractUniqueIndex<Object> {

    private final MVMap<byte[], Object> positions;

    StoreIndex(MVMap<byte[], Object> positions, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.positions = positions;
    }

    @Override
    public boolean canHandle(Document query) {
        List<String> keys = keys();
        Document conditions = Conditions.of(query);
        boolean single = keys.size() == 1;
        return keys.stream().map(conditions::get).allMatch(value -> isExact(value) || single && isList(value));
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        return super.getPositions(Conditions.of(query));
    }

    private static boolean isList(@Nullable Object value) {
        return value instanceof Document condition
                && condition.keySet().equals(Set.of("$in"))
                && condition.get("$in") instanceof Collection<?> values
                && values.stream().allMatch(StoreIndex::isExact);
    }

    private static boolean isExact(@Nullable Object value) {
        return value != null
                && !(value instanceof Collection)
                && !(value instanceof Document)
                && !(value instanceof BsonRegularExpression);
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return positions.remove(bytes(key));
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, @Nullable Object position) {
        return positions.putIfAbsent(bytes(key), Missing.ofNullable(position)) == null;
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return positions.get(bytes(key));
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        return positions.entrySet().stream()
                .map(entry -> Map.entry(key(entry.getKey()), entry.getValue()))
                .toList();
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    private static byte[] bytes(KeyValue key) {
        List<Object> values = new ArrayList<>();
        key.forEach(values::add);
        return StoredBson.of(new Document("", values));
    }

    private static KeyValue key(byte[] bytes) {
        return new KeyValue((Collection<?>) StoredBson.read(bytes).get(""));
    }
}
