package org.linli.partymember.wish;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.kit.personal.Personal;
import org.linli.kit.personal.PersonalData;
import org.linli.kit.personal.vault.Masked;
import org.linli.kit.personal.vault.Owner;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.personal.vault.Vault;
import org.springframework.stereotype.Component;

/** Whose wishes they are: sealed on the way in, masked on the way out. */
@Component
public class WishVault {

    private final Vault vault;

    WishVault(Vault vault) {
        this.vault = vault;
    }

    /** In plain, as JSON only. */
    public record DisclosedRecipient(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String address) {

        @Override
        public String toString() {
            return "DisclosedRecipient[***]";
        }
    }

    /** @param data with a name at least */
    public Sealed seal(String id, PersonalData data) {
        return Objects.requireNonNull(vault.seal(owner(id), data), "a recipient has a name");
    }

    public Masked masked(Wish wish) {
        return vault.masked(owner(wish.id()), wish.recipient());
    }

    public DisclosedRecipient open(Wish wish) {
        var data = vault.open(owner(wish.id()), wish.recipient());
        return new DisclosedRecipient(plain(data.name()), plain(data.phone()), plain(data.address()));
    }

    private static @Nullable String plain(@Nullable Personal value) {
        return value == null ? null : value.plain();
    }

    private static Owner owner(String id) {
        return new Owner(Wish.COLLECTION, id);
    }
}
