package org.linli.kit.personal.vault;

import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Where a service keeps {@link Sealed} values; declared as a bean, so that they follow when keys are rotated. Needs an index
 * on {@code <path>.key, _id}.
 *
 * @param path of the field, with dots
 */
public record SealedCollection(String collection, String path) {

    String key() {
        return path + ".key";
    }

    Optional<Document> in(Document document) {
        @Nullable Object here = document;
        for (var step : path.split("\\.", -1)) {
            here = here instanceof Document inner ? inner.get(step) : null;
        }
        return here instanceof Document sealed ? Optional.of(sealed) : Optional.empty();
    }
}
