package org.linli.request.suggestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.linli.kit.personal.PersonName;
import org.linli.request.flow.FlowRefused;

/** What callers send. */
sealed interface SuggestionBody {

    /**
     * @param suggestionClass of one that is fit
     * @param reason of one that is not
     */
    record Screening(
            @NotNull Boolean fit,
            @Size(min = 1, max = 40) @Nullable String suggestionClass,
            @Size(min = 1, max = 500) @Nullable String reason)
            implements SuggestionBody {

        String requireClass() {
            if (suggestionClass == null || reason != null) {
                throw new FlowRefused.Unfit("suggestionClass", "通过筛选须且只须填写类别", "is needed, and no reason");
            }
            return suggestionClass;
        }

        String requireReason() {
            if (reason == null || reason.isBlank() || suggestionClass != null) {
                throw new FlowRefused.Unfit("reason", "未通过筛选须且只须填写理由", "is needed, and no class");
            }
            return reason;
        }
    }

    /** @param credit whom it is owed to */
    record Decision(
            @NotNull Boolean adopted,
            @NotBlank @Size(max = 2000) String text,
            @Nullable PersonName credit) implements SuggestionBody {}

    /** Words for everybody, which name nobody. */
    record Publication(
            @NotBlank @Size(max = 100) String title,
            @NotBlank @Size(max = 2000) String text) implements SuggestionBody {}
}
