package org.linli.request.webhook;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import org.linli.kit.partner.SigningKey;
import org.linli.kit.personal.PersonalData;
import org.linli.kit.personal.PrivateNote;
import org.linli.kit.personal.vault.Owner;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.personal.vault.SealedCollection;
import org.linli.kit.personal.vault.Vault;
import org.springframework.stereotype.Component;

/** What subscribers know that calls are ours by: made here, shown once, kept sealed as personal data is. */
@Component
class Secrets {

    static final SealedCollection PLACE = new SealedCollection(Webhook.COLLECTION, "secret");

    /** The only key of a subscription: whoever wants another subscribes anew. */
    static final String KEY = "1";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Vault vault;

    Secrets(Vault vault) {
        this.vault = vault;
    }

    Sealed make(String webhookId) {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        var text = PrivateNote.written(Base64.getEncoder().encodeToString(secret));
        var data = new PersonalData(null, null, null, null, text, null);
        return Objects.requireNonNull(vault.seal(owner(webhookId), data));
    }

    /** In Base64. */
    String open(Webhook webhook) {
        var data = vault.open(owner(webhook.id()), webhook.secret());
        return Objects.requireNonNull(data.note()).plain();
    }

    SigningKey key(Webhook webhook) {
        return new SigningKey(
                webhook.id(), KEY, webhook.algorithm(), Base64.getDecoder().decode(open(webhook)));
    }

    private static Owner owner(String webhookId) {
        return new Owner(PLACE.collection(), webhookId);
    }
}
