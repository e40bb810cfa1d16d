package org.linli.grid.restructuring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.grid.boundary.BoundaryRules;
import org.linli.grid.division.Division;
import org.linli.grid.restructuring.plan.Merge;
import org.linli.grid.restructuring.plan.Part;
import org.linli.grid.restructuring.plan.Split;

/** What is asked for. */
sealed interface RestructuringBody {

    int LONGEST_REMARK = 200;

    /**
     * @param remark why, for the record
     */
    record NewSplit(
            @NotNull @Size(min = 2, max = Split.MOST_PARTS) List<@Valid @NotNull NewPart> parts,
            @Nullable @Size(max = LONGEST_REMARK) String remark)
            implements RestructuringBody {

        List<Part> checked() {
            return parts.stream().map(NewPart::checked).toList();
        }
    }

    /**
     * @param microGrids codes of those that go with this part
     */
    record NewPart(
            @NotBlank @Size(max = Division.NAME_LENGTH) String name,
            @NotNull @Min(0) @Max(10_000_000) Integer households,
            @NotNull @Min(0) @Max(100_000_000) Integer population,
            @Nullable Boundary boundary,
            @Nullable @Size(max = 999) List<@NotNull DivisionCode> microGrids) {

        private Part checked() {
            var outline = boundary == null ? null : BoundaryRules.check(boundary);
            return new Part(name.strip(), households, population, outline, microGrids == null ? List.of() : microGrids);
        }
    }

    /**
     * @param grids codes of the grids of a community, or of the micro-grids of a grid
     * @param remark why, for the record
     */
    record NewMerge(
            @NotNull @Size(min = 2, max = Merge.MOST_GRIDS) List<@NotNull DivisionCode> grids,
            @NotBlank @Size(max = Division.NAME_LENGTH) String name,
            @Nullable @Size(max = LONGEST_REMARK) String remark)
            implements RestructuringBody {}
}
