package org.linli.request.hotline;

import org.jspecify.annotations.Nullable;
import org.linli.kit.personal.Personal;
import org.linli.kit.personal.PersonalData;
import org.linli.kit.personal.PrivateNote;
import org.linli.kit.personal.vault.Masked;
import org.linli.kit.personal.vault.Owner;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.personal.vault.SealedCollection;
import org.linli.kit.personal.vault.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who called the hotline, and where from: sealed on the way in, masked on the way out. */
@Component
class Callers {

    static final SealedCollection PLACE = new SealedCollection(HotlineOrder.COLLECTION, "caller");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Vault vault;

    Callers(Vault vault) {
        this.vault = vault;
    }

    static Owner owner(String id) {
        return new Owner(PLACE.collection(), id);
    }

    @Nullable
    Sealed seal(String id, HotlineBody.Order body) {
        var caller = body.caller();
        return vault.seal(
                owner(id),
                new PersonalData(
                        caller == null ? null : caller.name(),
                        caller == null ? null : caller.phone(),
                        null,
                        body.address(),
                        null,
                        null));
    }

    Masked masked(HotlineOrder order) {
        return vault.masked(owner(order.id()), order.caller());
    }

    /** In plain: whoever asks answers for where it goes. */
    PersonalData open(HotlineOrder order) {
        var sealed = order.caller();
        return sealed == null ? new PersonalData(null, null, null) : vault.open(owner(order.id()), sealed);
    }

    /** The same for the same content, different for any other; without the key it says nothing. */
    String fingerprint(HotlineBody.Order body) {
        var caller = body.caller();
        var everything = String.join(
                "\n",
                JSON.writeValueAsString(body), // what is personal stands there masked
                caller == null ? "" : plain(caller.name()),
                caller == null ? "" : plain(caller.phone()),
                plain(body.address()));
        return vault.hash(PLACE.collection(), PrivateNote.written(everything));
    }

    private static String plain(@Nullable Personal value) {
        return value == null ? "" : value.plain();
    }
}
