package org.linli.partymember.pairing;

import org.jspecify.annotations.Nullable;
import org.linli.kit.personal.Personal;
import org.linli.kit.personal.PersonalData;
import org.linli.kit.personal.vault.Owner;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.personal.vault.Vault;
import org.springframework.stereotype.Component;

/** What is personal of households: sealed on its way in, masked on its way out. */
@Component
class HouseholdVault {

    private final Vault vault;

    HouseholdVault(Vault vault) {
        this.vault = vault;
    }

    /** In plain, as JSON only. */
    record DisclosedHousehold(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String address) {

        @Override
        public String toString() {
            return "DisclosedHousehold[***]";
        }
    }

    @Nullable
    Sealed seal(String id, PersonalData data) {
        return vault.seal(owner(id), data);
    }

    HouseholdView shown(Household household) {
        return HouseholdView.of(household, vault.masked(owner(household.id()), household.personal()));
    }

    DisclosedHousehold open(String id, Sealed sealed) {
        var data = vault.open(owner(id), sealed);
        return new DisclosedHousehold(plain(data.name()), plain(data.phone()), plain(data.address()));
    }

    private static @Nullable String plain(@Nullable Personal value) {
        return value == null ? null : value.plain();
    }

    private static Owner owner(String id) {
        return new Owner(Household.COLLECTION, id);
    }
}
