package org.linli.partymember.servicerecord;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.partymember.servicerecord.clash.Spot;

/**
 * A record to be submitted.
 *
 * @param memberId whose it is; a member may leave it out
 * @param unitId the unit, if it is the unit's deed and not a member's; its admin may leave it out
 * @param place where it was done
 */
record NewServiceRecord(
        @Nullable @Size(min = 1, max = 64) String memberId,
        @Nullable @Size(min = 1, max = 64) String unitId,
        @NotNull DivisionCode communityCode,
        @NotBlank @Size(max = 50) String category,
        @NotBlank @Size(max = 2000) String description,
        @NotNull Instant startedAt,
        @NotNull Instant endedAt,
        @Nullable @Valid Spot place,
        @Nullable @Size(max = Deed.MOST_EVIDENCE) List<@NotNull @Valid Evidence> evidence) {

    Deed deed(Instant now) {
        return new Deed(
                category,
                description,
                ServicePeriod.past(startedAt, endedAt, now),
                place,
                place,
                Objects.requireNonNullElse(evidence, List.of()));
    }
}
