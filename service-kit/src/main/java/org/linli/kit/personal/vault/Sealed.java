package org.linli.kit.personal.vault;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.bson.types.Binary;
import org.linli.kit.personal.Personal.Kind;

/**
 * Personal values of one document as it holds them. An aggregate may hold it, compare it and print it: nothing in it can be
 * read without a {@link Vault}.
 *
 * @param key id of the key that all its values are encrypted under
 * @param values encrypted
 * @param hashes to look up by, of those kinds that can be
 */
public record Sealed(int key, Map<Kind, Binary> values, Map<Kind, String> hashes) {

    @JsonValue
    @Override
    public String toString() {
        return "Sealed" + values.keySet();
    }
}
