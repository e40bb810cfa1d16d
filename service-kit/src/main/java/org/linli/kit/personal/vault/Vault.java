package org.linli.kit.personal.vault;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.linli.kit.personal.Personal;
import org.linli.kit.personal.Personal.Kind;
import org.linli.kit.personal.PersonalData;
import org.linli.kit.personal.keys.FieldCipher;
import org.linli.kit.personal.keys.Keyring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals and opens the personal values of one service's documents. */
public final class Vault {

    private static final Logger LOG = LoggerFactory.getLogger(Vault.class);
    private static final String HIDDEN = "***";

    private final Keyring keys;
    private final String service;
    private final Counter unreadable;

    Vault(Keyring keys, String service, MeterRegistry meters) {
        this.keys = keys;
        this.service = service;
        this.unreadable = Counter.builder("linli.personal.unreadable")
                .description("Documents whose personal values could not be opened when somebody asked")
                .register(meters);
    }

    /** @return null if there is nothing to keep */
    public @Nullable Sealed seal(Owner owner, PersonalData data) {
        var plain = data.values();
        if (plain.isEmpty()) {
            return null;
        }
        var key = keys.current();
        var values = new EnumMap<Kind, Binary>(Kind.class);
        var hashes = new EnumMap<Kind, String>(Kind.class);
        plain.forEach((kind, value) -> {
            var text = value.plain().getBytes(StandardCharsets.UTF_8);
            values.put(kind, new Binary(key.cipher().encrypt(text, context(owner, kind))));
            if (kind.isLookedUp()) {
                hashes.put(kind, hash(owner.collection(), value));
            }
        });
        return new Sealed(key.id(), Map.copyOf(values), Map.copyOf(hashes));
    }

    /** @throws Unreadable if any of its values cannot be opened */
    public PersonalData open(Owner owner, Sealed sealed) {
        try {
            var values = new EnumMap<Kind, Personal>(Kind.class);
            for (var each : sealed.values().entrySet()) {
                var kind = each.getKey();
                values.put(kind, kind.restored(text(owner, kind, each.getValue().getData())));
            }
            return PersonalData.of(values);
        } catch (GeneralSecurityException failure) {
            unreadable.increment();
            var why = new Unreadable(owner, String.valueOf(failure.getMessage()));
            LOG.error("{}", why.getMessage());
            throw why;
        }
    }

    private String text(Owner owner, Kind kind, byte[] encrypted) throws GeneralSecurityException {
        var id = FieldCipher.keyOf(encrypted);
        var key = keys.find(id).orElseThrow(() -> new GeneralSecurityException("no key " + id));
        return new String(key.cipher().decrypt(encrypted, context(owner, kind)), StandardCharsets.UTF_8);
    }

    /** The same under the current key. */
    Sealed sealAnew(Owner owner, Sealed sealed) {
        var opened = open(owner, sealed);
        return Objects.requireNonNull(seal(owner, opened));
    }

    /** What may be shown to everyone who sees the document; of what cannot be opened, not even how long it is. */
    public Masked masked(Owner owner, @Nullable Sealed sealed) {
        if (sealed == null) {
            return Masked.NOTHING;
        }
        try {
            var data = open(owner, sealed);
            return new Masked(
                    masked(data.name()), masked(data.phone()), masked(data.identityNumber()), masked(data.address()));
        } catch (Unreadable hidden) {
            return new Masked(
                    hidden(sealed, Kind.NAME),
                    hidden(sealed, Kind.PHONE),
                    hidden(sealed, Kind.IDENTITY_NUMBER),
                    hidden(sealed, Kind.ADDRESS));
        }
    }

    private static @Nullable String masked(@Nullable Personal value) {
        return value == null ? null : value.masked();
    }

    private static @Nullable String hidden(Sealed sealed, Kind kind) {
        return sealed.values().containsKey(kind) ? HIDDEN : null;
    }

    /** What {@link Sealed#hashes()} of documents of this collection hold for this value. */
    public String hash(String collection, Personal value) {
        return keys.lookup()
                .hash(String.join("\n", service, collection, value.kind().name(), value.plain()));
    }

    private byte[] context(Owner owner, Kind kind) {
        return String.join("\n", "linli personal 1", service, owner.collection(), kind.name(), owner.id())
                .getBytes(StandardCharsets.UTF_8);
    }
}
