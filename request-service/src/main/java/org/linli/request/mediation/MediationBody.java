package org.linli.request.mediation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kit.personal.Address;
import org.linli.kit.personal.PersonName;
import org.linli.kit.personal.PhoneNumber;

/** What callers send. */
sealed interface MediationBody {

    record Opening(@NotNull @Size(min = 2, max = 10) List<@Valid @NotNull NewParty> parties) implements MediationBody {

        MediationFile file() {
            return MediationFile.of(parties.stream().map(NewParty::plain).toList());
        }
    }

    record NewParty(
            @NotNull PersonName name,
            @Nullable PhoneNumber phone,
            @Nullable Address address) implements MediationBody {

        MediationFile.Party plain() {
            return new MediationFile.Party(
                    name.plain(), phone == null ? null : phone.plain(), address == null ? null : address.plain());
        }
    }

    /** A meeting; the note is seen by who conducts the mediation only. */
    record Meeting(
            @NotNull Instant at,
            @NotBlank @Size(max = 200) String place,
            @NotBlank @Size(max = 64) String mediator,
            @NotBlank @Size(max = 2000) String note)
            implements MediationBody {}

    /** @param signedBy numbers of the parties */
    record Agreement(
            @NotBlank @Size(max = 2000) String terms,
            @NotEmpty @Size(max = 10) Set<@NotNull Integer> signedBy,
            @NotNull LocalDate followUpOn)
            implements MediationBody {}

    record Failure(@NotBlank @Size(max = 2000) String advice) implements MediationBody {}

    record FollowUp(
            @NotNull Boolean performed,
            @NotBlank @Size(max = 2000) String note) implements MediationBody {}
}
