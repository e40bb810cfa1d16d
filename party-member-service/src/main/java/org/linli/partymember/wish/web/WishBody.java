package org.linli.partymember.wish.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.WishKind;
import org.linli.kit.personal.Address;
import org.linli.kit.personal.PersonName;
import org.linli.kit.personal.PersonalData;
import org.linli.kit.personal.PhoneNumber;
import org.linli.partymember.wish.WishRefused;

/** What callers send about wishes. */
sealed interface WishBody {

    /** Whose wish it is. */
    record NewRecipient(
            @NotNull PersonName name,
            @Nullable PhoneNumber phone,
            @Nullable Address address) implements WishBody {

        PersonalData personal() {
            return new PersonalData(name, phone, null, address, null, null);
        }
    }

    record NewWish(
            @NotNull DivisionCode communityCode,
            @NotNull WishKind kind,
            @NotBlank @Size(max = 500) String text,
            @NotNull @Valid NewRecipient recipient)
            implements WishBody {}

    /** @param reason why not; may be left out of a yes */
    record Screening(
            @NotNull Boolean accepted,
            @Nullable @Size(max = 200) String reason) implements WishBody {

        String why() {
            if (!accepted && (reason == null || reason.isBlank())) {
                throw new WishRefused.NoReason();
            }
            return reason == null ? "" : reason;
        }
    }

    record WishReason(@NotBlank @Size(max = 200) String reason) implements WishBody {}

    /** @param minutes how long it took */
    record FulfilledWish(
            @NotBlank @Size(max = 2000) String text,
            @NotNull @Min(1) @Max(1440) Integer minutes) implements WishBody {}

    record WishThanks(@NotBlank @Size(max = 500) String text) implements WishBody {}

    /** Nothing to say: {@code {}}. */
    record NothingOfWish() implements WishBody {}
}
