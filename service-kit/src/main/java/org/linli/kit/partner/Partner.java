package org.linli.kit.partner;

import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;

/**
 * Another organisation's system that calls by signature.
 *
 * @param role in which it acts
 * @param divisionScope division-code prefix that it may touch; empty for everything
 * @param keys those of before, now and later
 * @param callbacks where it wants to hear of what it sent in; null if it does not
 */
record Partner(
        String id,
        Role role,
        String divisionScope,
        List<Key> keys,
        @Nullable URI callbacks) {

    /**
     * A shared secret.
     *
     * @param secret Base64, 32 bytes or more
     * @param until from then on it is refused; null for never
     */
    record Key(
            String id,
            SignatureAlgorithm algorithm,
            String secret,
            Instant from,
            @Nullable Instant until) {

        private boolean isGood(Instant now) {
            return !now.isBefore(from) && (until == null || now.isBefore(until));
        }

        byte[] bytes() {
            return Base64.getDecoder().decode(secret);
        }

        @Override
        public String toString() {
            return "Key[" + id + "]";
        }
    }

    /** The key of this id, if it is good now. */
    Optional<Key> key(String wanted, Instant now) {
        return keys.stream()
                .filter(key -> key.id().equals(wanted) && key.isGood(now))
                .findFirst();
    }

    /** The newest of the keys that are good now: what we sign with. */
    Optional<SigningKey> newestKey(Instant now) {
        return keys.stream()
                .filter(key -> key.isGood(now))
                .max(Comparator.comparing(Key::from))
                .map(key -> new SigningKey(id, key.id(), key.algorithm(), key.bytes()));
    }

    Caller caller() {
        return new Caller(PartnerCallbacks.SUBJECT + id, Set.of(role), Optional.of(divisionScope), Optional.empty());
    }
}
