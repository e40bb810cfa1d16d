package org.linli.partymember.servicerecord;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.partymember.servicerecord.clash.Spot;

/**
 * A service that begins now.
 *
 * @param unitId the unit, if it is the unit's deed and not a member's
 */
record ServiceStart(
        @Nullable @Size(min = 1, max = 64) String unitId,
        @NotNull DivisionCode communityCode,
        @NotBlank @Size(max = 50) String category,
        @NotBlank @Size(max = 2000) String description,
        @NotNull @Valid Spot place) {

    Deed deed(Instant now) {
        return new Deed(category, description, ServicePeriod.from(now), place, null, List.of());
    }
}
