package org.linli.request.errand;

import org.jspecify.annotations.Nullable;
import org.linli.kit.personal.Address;
import org.linli.kit.personal.PersonName;
import org.linli.kit.personal.PersonalData;
import org.linli.kit.personal.PhoneNumber;
import org.linli.kit.personal.PrivateNote;
import org.linli.kit.personal.vault.Masked;
import org.linli.kit.personal.vault.Owner;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.personal.vault.Vault;
import org.springframework.stereotype.Component;

/** For whom errands are run: sealed on the way in, masked on the way out. */
@Component
class Recipients {

    private final Vault vault;

    Recipients(Vault vault) {
        this.vault = vault;
    }

    /**
     * For whom, as a caller sends it.
     *
     * @param need why they cannot go themselves
     */
    record Recipient(
            @Nullable PersonName name,
            @Nullable PhoneNumber phone,
            @Nullable Address address,
            @Nullable PrivateNote need) {}

    /** In plain, as JSON only. */
    record Disclosed(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String need) {

        static Disclosed of(PersonalData data) {
            var name = data.name();
            var phone = data.phone();
            var address = data.address();
            var need = data.note();
            return new Disclosed(
                    name == null ? null : name.plain(),
                    phone == null ? null : phone.plain(),
                    address == null ? null : address.plain(),
                    need == null ? null : need.plain());
        }

        @Override
        public String toString() {
            return "Disclosed[***]";
        }
    }

    @Nullable
    Sealed seal(String id, @Nullable Recipient whom) {
        return whom == null
                ? null
                : vault.seal(
                        owner(id),
                        new PersonalData(whom.name(), whom.phone(), null, whom.address(), whom.need(), null));
    }

    Masked masked(Errand errand) {
        return vault.masked(owner(errand.id()), errand.recipient());
    }

    Disclosed open(Errand errand, Sealed whom) {
        return Disclosed.of(vault.open(owner(errand.id()), whom));
    }

    private static Owner owner(String id) {
        return new Owner(Errand.COLLECTION, id);
    }
}
