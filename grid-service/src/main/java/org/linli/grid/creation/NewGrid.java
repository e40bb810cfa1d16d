package org.linli.grid.creation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.linli.event.Boundary;
import org.linli.event.GridKind;
import org.linli.grid.division.Division;
import org.linli.grid.division.GridFacts;

/** What is asked for when a grid is created. */
record NewGrid(
        @NotNull GridKind kind,
        @NotBlank @Size(max = Division.NAME_LENGTH) String name,
        @NotNull @Min(0) @Max(100_000) Integer households,
        @NotNull @Min(0) @Max(1_000_000) Integer population,
        @Nullable Boundary boundary) {

    GridFacts facts() {
        return new GridFacts(kind, households, population);
    }
}
