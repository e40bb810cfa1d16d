package org.linli.partymember.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;

/** A unit to be registered. */
record NewUnit(
        @NotBlank @Size(max = 100) String name,
        @NotNull DivisionCode divisionCode,
        @Nullable LineOfWork lineOfWork,
        @Nullable Set<Resource> resources) {}
