package org.linli.partymember.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What callers send about projects. */
sealed interface ProjectBody {

    /**
     * A match to be turned into a project.
     *
     * @param title absent: that of the need
     * @param budgetFen in 1/100 yuan; absent: what the need asks for
     */
    record NewProject(
            @NotBlank @Size(max = 64) String offerId,
            @NotBlank @Size(max = 64) String needId,
            @Nullable @Size(min = 1, max = 60) String title,
            @Nullable @Min(0) @Max(10_000_000_000L) Long budgetFen,
            @Nullable @Size(max = Project.MOST_MILESTONES) List<@NotNull @Valid NewMilestone> milestones)
            implements ProjectBody {

        List<Milestone> steps() {
            return milestones == null
                    ? List.of()
                    : milestones.stream()
                            .map(step -> Milestone.ahead(step.name(), step.due()))
                            .toList();
        }
    }

    record NewMilestone(
            @NotBlank @Size(max = 60) String name, @NotNull LocalDate due) implements ProjectBody {}

    /** @param fen in 1/100 yuan */
    record NewSpending(
            @NotBlank @Size(max = 200) String what,
            @NotNull @Min(1) @Max(10_000_000_000L) Long fen) implements ProjectBody {}

    record ProjectResult(@NotBlank @Size(max = 1000) String result) implements ProjectBody {}

    record ProjectReason(@NotBlank @Size(max = 200) String reason) implements ProjectBody {}

    /** Nothing to say: {@code {}}. */
    record NothingOfProject() implements ProjectBody {}
}
