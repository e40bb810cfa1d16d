package org.linli.request.suggestion;

import org.jspecify.annotations.Nullable;
import org.linli.kit.personal.PersonName;
import org.linli.kit.personal.PersonalData;
import org.linli.kit.personal.vault.Owner;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.personal.vault.Vault;
import org.springframework.stereotype.Component;

/** Whom suggestions are owed to: sealed on the way in, masked on the way out. */
@Component
class Credits {

    private final Vault vault;

    Credits(Vault vault) {
        this.vault = vault;
    }

    @Nullable
    Sealed seal(String id, @Nullable PersonName name) {
        return name == null ? null : vault.seal(owner(id), new PersonalData(name, null, null));
    }

    @Nullable
    String masked(Suggestion suggestion) {
        return vault.masked(owner(suggestion.id()), suggestion.credit()).name();
    }

    private static Owner owner(String id) {
        return new Owner(Suggestion.COLLECTION, id);
    }
}
