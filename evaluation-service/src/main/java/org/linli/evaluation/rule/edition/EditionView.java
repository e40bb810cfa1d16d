package org.linli.evaluation.rule.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.rule.RuleSetText.CapText;
import org.linli.evaluation.rule.RuleSetText.RuleText;
import org.linli.event.DivisionCode;

/**
 * A rule set as staff see it.
 *
 * @param name what entries of the ledger call it: division and first day
 * @param reason why it was given back or ended; null if it was not
 * @param lastDay null while no end is set, and of one that never scores
 * @param writers who may not approve it
 */
record EditionView(
        String id,
        DivisionCode divisionCode,
        String name,
        LocalDate effectiveFrom,
        @Nullable LocalDate lastDay,
        EditionState.Name state,
        List<String> writers,
        @Nullable String submittedBy,
        @Nullable String approvedBy,
        @Nullable String reason,
        Instant writtenAt,
        List<RuleText> rules,
        List<CapText> caps,
        long version) {

    static EditionView of(Edition edition) {
        var state = edition.state();
        return new EditionView(
                edition.id(),
                edition.division(),
                edition.text().version(),
                edition.firstDay(),
                lastDay(state),
                state.name(),
                edition.writers(),
                state instanceof EditionState.Submitted submitted ? submitted.by() : null,
                state instanceof EditionState.Approved approved ? approved.by() : null,
                reason(state),
                edition.writtenAt(),
                edition.rules(),
                edition.capped(),
                edition.version());
    }

    private static @Nullable LocalDate lastDay(EditionState state) {
        return state instanceof EditionState.Retired retired && retired.lastDay() != null
                ? LocalDate.parse(retired.lastDay())
                : null;
    }

    private static @Nullable String reason(EditionState state) {
        return switch (state) {
            case EditionState.Drafted(var returned) -> returned;
            case EditionState.Retired retired -> retired.reason();
            case EditionState.Submitted _, EditionState.Approved _ -> null;
        };
    }
}
