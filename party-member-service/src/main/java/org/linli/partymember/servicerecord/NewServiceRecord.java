package org.linli.partymember.servicerecord;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.partymember.servicerecord.ServiceRecord.Deed;

/**
 * A record to be submitted.
 *
 * @param memberId whose it is; a member may leave it out
 */
record NewServiceRecord(
        @Nullable @Size(min = 1, max = 64) String memberId,
        @NotNull DivisionCode communityCode,
        @NotBlank @Size(max = 50) String category,
        @NotBlank @Size(max = 2000) String description,
        @NotNull Instant startedAt,
        @NotNull Instant endedAt) {

    Deed deed(Instant now) {
        return new Deed(category, description, ServicePeriod.past(startedAt, endedAt, now));
    }
}
