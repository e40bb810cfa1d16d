package org.linli.partymember.pairing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.personal.Address;
import org.linli.kit.personal.PersonName;
import org.linli.kit.personal.PersonalData;
import org.linli.kit.personal.PhoneNumber;

/** What callers send about households. */
sealed interface HouseholdBody {

    /**
     * A household to be registered.
     *
     * @param key whether it is a key household; then somebody must stand by it
     * @param members who stand by it from the beginning
     */
    record NewHousehold(
            @NotNull DivisionCode communityCode,
            @Nullable @Size(min = 1, max = 100) String compound,
            @Nullable PersonName name,
            @Nullable PhoneNumber phone,
            @Nullable Address address,
            @Nullable Boolean key,
            @Nullable @Size(max = Household.MOST_PAIRINGS) List<@NotBlank @Size(max = 64) String> members)
            implements HouseholdBody {

        PersonalData personal() {
            return new PersonalData(name, phone, null, address, null, null);
        }

        List<String> named() {
            return members == null ? List.of() : members.stream().distinct().toList();
        }
    }

    record NewPairing(@NotBlank @Size(max = 64) String memberId) implements HouseholdBody {}

    record EndPairing(@NotBlank @Size(max = 200) String reason) implements HouseholdBody {}

    /** @param by who takes over */
    record Replacement(
            @NotBlank @Size(max = 64) String by,
            @NotBlank @Size(max = 200) String reason) implements HouseholdBody {}

    record KeyMark(@NotNull Boolean key) implements HouseholdBody {}

    /** Nothing to say: {@code {}}. */
    record Nothing() implements HouseholdBody {}
}
