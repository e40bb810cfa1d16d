package org.linli.partymember.checkin;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.linli.event.DivisionCode;

/**
 * A token to be signed.
 *
 * @param hours how long it is good for: up to a year
 */
record NewCheckInToken(
        @NotNull DivisionCode communityCode,
        @NotNull Purpose purpose,
        @Min(1) @Max(8_784) int hours) {}
