package org.linli.kit.personal.keys;

import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** What the key file says. Its texts are secrets: nothing prints them. */
record StoredKeys(int format, String lookup, List<Key> keys) {

    static final int FORMAT = 1;

    /** @param secret Base64 */
    record Key(int id, Algorithm algorithm, Instant from, String secret) {

        private DataKey usable() {
            var bytes = Base64.getDecoder().decode(secret);
            if (id <= 0 || bytes.length != algorithm.keyBytes()) {
                throw new IllegalArgumentException("no such key");
            }
            return new DataKey(id, algorithm, from, algorithm.cipher(id, bytes));
        }

        @Override
        public String toString() {
            return "Key[" + id + "]";
        }
    }

    /** @throws IllegalArgumentException if it lacks what every such file has */
    StoredKeys checked() {
        var distinct =
                keys == null ? 0 : keys.stream().mapToInt(Key::id).distinct().count();
        if (format != FORMAT || lookup == null || distinct == 0 || distinct != keys.size()) {
            throw new IllegalArgumentException("not a key file of format " + FORMAT);
        }
        usable();
        return this;
    }

    Keyset usable() {
        var secret = Base64.getDecoder().decode(lookup);
        if (secret.length != LookupKey.BYTES) {
            throw new IllegalArgumentException("no such look-up key");
        }
        return new Keyset(keys.stream().map(Key::usable).toList(), new LookupKey(secret));
    }

    @Override
    public String toString() {
        return "StoredKeys" + keys;
    }
}
