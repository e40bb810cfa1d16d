package org.linli.grid.patrol;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.linli.event.DivisionCode;

/**
 * A plan to be made.
 *
 * @param until the day after the last one
 */
record NewPlan(
        @NotNull DivisionCode divisionCode,
        @NotNull @Pattern(regexp = "\\S{1,64}") String personId,
        @NotNull @Valid Rhythm rhythm,
        @NotNull Boolean workingDaysOnly,
        @NotNull LocalDate from,
        @NotNull LocalDate until) {}
