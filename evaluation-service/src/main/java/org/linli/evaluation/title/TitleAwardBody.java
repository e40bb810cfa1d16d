package org.linli.evaluation.title;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.personal.PersonName;

/** What callers send about awards. */
final class TitleAwardBody {

    private TitleAwardBody() {}

    /**
     * Somebody to be honoured.
     *
     * @param divisionCode where they are at home, within the title's division
     * @param name a person's; a unit has none here
     * @param grounds why
     * @param appraisalId the appraisal that speaks for them
     */
    record NewTitleAward(
            @NotBlank @Size(max = 64) String titleId,
            @NotNull DivisionCode divisionCode,
            @NotBlank @Size(max = 7) String period,
            @NotBlank @Size(max = 200) String subjectId,
            @Nullable PersonName name,
            @NotBlank @Size(max = 500) String grounds,
            @Nullable @Size(min = 1, max = 64) String appraisalId) {}

    record TitleAwardReason(@NotBlank @Size(max = 500) String reason) {}

    record ApprovedTitleAward() {}
}
