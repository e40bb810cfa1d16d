package org.linli.grid.patrol;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;

/**
 * A plan to be made.
 *
 * @param from first day; today if it is not given
 * @param until the day after the last one; as late as may be if it is not given
 */
record NewPlan(
        @NotNull DivisionCode divisionCode,
        @NotNull @Pattern(regexp = "\\S{1,64}") String personId,
        @NotNull @Valid Rhythm rhythm,
        @NotNull Boolean workingDaysOnly,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
