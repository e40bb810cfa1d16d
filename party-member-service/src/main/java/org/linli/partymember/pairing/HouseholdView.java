package org.linli.partymember.pairing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.personal.vault.Masked;

/**
 * A household as callers see it: what is personal is masked.
 *
 * @param pairings those that hold
 * @param past those that do not, oldest first
 */
record HouseholdView(
        String id,
        DivisionCode communityCode,
        @Nullable String compound,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String address,
        Standing standing,
        List<Pairing> pairings,
        List<Pairing.Past> past,
        long version) {

    static HouseholdView of(Household household, Masked personal) {
        return new HouseholdView(
                household.id(),
                household.community(),
                household.compound(),
                personal.name(),
                personal.phone(),
                personal.address(),
                household.standing(),
                household.pairings(),
                household.past(),
                household.version());
    }
}
