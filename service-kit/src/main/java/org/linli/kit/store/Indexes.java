package org.linli.kit.store;

import java.util.Arrays;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/**
 * The indexes that one feature needs on one collection; declared as a bean, created at start. Unique ones ascend and are
 * never partial, so that every store we run on keeps them alike.
 */
public record Indexes(String collection, List<IndexDefinition> definitions) {

    public static Indexes on(String collection, IndexDefinition... definitions) {
        return new Indexes(collection, List.of(definitions));
    }

    /** Fields in the order in which a query pins or sorts them, all ascending. */
    public static Index ascending(String... fields) {
        var index = new Index();
        Arrays.stream(fields).forEach(field -> index.on(field, Sort.Direction.ASC));
        return index;
    }
}
