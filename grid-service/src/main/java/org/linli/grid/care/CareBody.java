package org.linli.grid.care;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.personal.Address;
import org.linli.kit.personal.PersonName;
import org.linli.kit.personal.PhoneNumber;
import org.linli.kit.personal.PrivateNote;

/** What callers send. */
sealed interface CareBody {

    /**
     * Somebody in need of care.
     *
     * @param responsible who visits them
     * @param since first day; today if it is not given
     */
    record NewSubject(
            @NotNull DivisionCode divisionCode,
            @NotNull PersonName name,
            @Nullable PhoneNumber phone,
            @NotNull Address address,
            @NotNull CareLevel level,
            @NotNull PrivateNote reason,
            @NotNull @Pattern(regexp = "\\S{1,64}") String responsible,
            @Nullable LocalDate since)
            implements CareBody {}

    record NewLevel(@NotNull CareLevel level, @NotNull PrivateNote reason) implements CareBody {}

    record End(@NotNull PrivateNote reason) implements CareBody {}

    record HandOver(
            @NotBlank @Size(max = 64) @Pattern(regexp = "\\S*")
            String personId) implements CareBody {}

    /** @param at when; now if it is not given */
    record NewVisit(@Nullable Instant at, @Nullable PrivateNote note) implements CareBody {}
}
